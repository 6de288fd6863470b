/// Words that keep their full stop.
enum Abbreviations {
    static let general = """
        inc corp co ltd bros dept dist assn assoc univ est jr sr ph.d m.d d.d.s ed et al etc vs v cf eg ie approx ave blvd
        rd ft mt jan feb aug sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich
        minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y n.j n.c n.d s.c s.d n.m n.h w.va r.i d.c
        a.m p.m i.e e.g u.s u.k u.n bzw usw z.b d.h evtl ca
        """
    static let beforeNumbers = "no nos vol pp p fig figs art sec ch nr mar apr jun jul"
    static let honorifics = """
        mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs gen lt col maj capt cmdr sgt cpl pvt adm amb atty pres
        supt messrs st mme mlle sra srta ins det brig
        """
}
