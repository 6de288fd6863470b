/// Common words of news English by the part that they play.
enum CommonWords {
    static let weak = """
        fourth fifth sixth seventh eighth ninth tenth image images papers commerce agriculture judiciary labor interior
        education defense foreign trade health transportation housing data issue nice fell brings
        able added adding ahead allow allowed allows amount announced answer appear appeared area argue argued arguing
        article ask asked asking attempt bad based began begin beginning begins believe believed believes best better big
        biggest bit bring brought call called calling calls came case cases cause caused certain certainly change changed
        changes clear clearly close come comes coming comment comments common concern concerned concerns consider
        considered continue continued continues could country course create created current currently cut day days deal
        decade decades decide decided decision described described different difficult early easy effect effort efforts
        end ended entire especially event events example exactly expect expected explain explained fact facts fail failed
        fall family feel feeling felt find finding follow followed following follows force forced forward found four five
        six seven eight nine ten three two full future gave general give given gives giving go goes going gone good great
        group groups guy guys half hand hands happen happened happening hard head hear heard held help helped helping high
        higher highest hold holding home hope hour hours idea important include included includes including increase
        increased instance interview involved issue issues job keep keeping kept kind knew know known knows large largely
        larger largest late latest lead leader leaders leading leave leaving led left less level life light line list
        little live local long longer look looked looking looks lose lot lots low lower made main major make makes making
        man matter mean meaning means meant meet meeting member members men mention mentioned message million billion
        trillion moment monday tuesday wednesday thursday friday saturday sunday month months morning move moved movement
        moving name named national need needed needs new news night note noted number numbers offer offered official
        officials old open order original outlet paid part particular particularly parts past pay people percent period
        person photo picture piece place places plan planned plans play playing point pointed points political possible
        post potential present previous previously private probably problem problems process public put question
        questions quickly ran reached read ready real reason reasons receive received recent recently refused related
        release released remain remained remains remark remarks report reported reportedly reporter reporters reports
        request respond response rest result results return right role run running saw saying second see seeing seen
        senior sense sent serious serve served set share shared short show showed showing shown shows side sign simply
        single situation small sort source sources speak speaking spoke spokesman spokeswoman spokesperson stand start
        started starting state stated statement states stay step steps stop story strong stuff suggest suggested support
        supposed sure take taken takes taking talk talked talking tell telling term terms thank thanks thing things think
        thinking thought thousands thousand hundred hundreds third time times today told tomorrow tonight took top total
        tried true try trying turn turned twice tweet tweeted type understand unclear update updated use used using
        usually video view wait want wanted wants watch way ways week weekend weeks went whole wide woman women won word
        words work worked working works world worse worst wrong write writes writing written wrote year years yesterday
        young
        """
    /// Words that begin sentences with a capital and are no names.
    /// The same in German, Spanish, French, Italian, Dutch and Portuguese; none of them is an English word.
    static let weakAbroad = """
        montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember uhr
        jahr jahre jahren menschen leute prozent millionen milliarden heute gestern morgen bisher laut sagte sagt
        teilte erklärte berichtete stellte steht geht kommt macht zeit tage tagen woche wochen monat monate monaten
        teil ende anfang zwei drei vier fünf sechs sieben acht neun zehn neue neuen neuer neues ersten erste letzten
        wegen weitere weiteren rund etwa beiden ganz seien wurde wollen lassen stehen sagen gehen kommen machen lunes
        martes miércoles jueves viernes sábado domingo enero febrero marzo junio julio septiembre octubre noviembre
        diciembre año años país países personas gente ciento millones mil hoy ayer mañana dijo dice afirmó explicó
        aseguró señaló día días semana semanas mes meses vez veces parte caso cuatro cinco seis siete ocho nueve diez
        tres nuevo nueva nuevos nuevas primera primero primeros primeras gran grandes puede pueden hacer ser tener está
        tiempo lundi mardi mercredi jeudi vendredi samedi dimanche janvier février avril mai juin juillet août
        septembre octobre novembre décembre année années ans personnes milliards aujourd'hui hier demain déclaré
        affirmé expliqué annoncé indiqué jour jours semaine semaines mois fois partie cas deux trois quatre cinq huit
        neuf dix nouveau nouvelle nouveaux nouvelles première grande peut peuvent temps heures lunedì martedì mercoledì
        giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre anno
        anni paese paesi persone cento milioni miliardi oggi ieri domani detto spiegato affermato giorno giorni
        settimana settimane mese mesi volta volte parti quattro cinque sette nove dieci nuovo nuova nuovi nuove prima
        primo grandi tempo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart augustus
        jaar jaren mensen procent miljoen miljard vandaag gisteren zegt zei dag dagen weken maand maanden keer deel
        geval twee drie vijf zes zeven negen tien nieuwe eerste laatste uiteindelijk uur tijd segunda-feira terça-feira
        quarta-feira quinta-feira sexta-feira janeiro fevereiro março maio junho julho setembro outubro dezembro ano
        anos pessoas milhões hoje ontem amanhã disse afirmou explicou dia dias mês vezes quatro sete oito dez novo nova
        novos novas primeira primeiro pode podem
        """
    static let openers = """
        meet follow story continued listen sign see visit join call email
        according additionally actually after afternoon ahead although american americans analysts another apparently
        as asked authorities based both breaking but click clearly consider critics currently dear earlier editor
        eventually evening experts finally first former fortunately four five six seven eight nine ten three two getting
        given going good great here hopefully ironically it's leaders let's last late like look many maybe meanwhile
        morning more most new night no nobody now officials ok okay older once one online opinion others overall part
        people perhaps photo police president previously prosecutors protesters read recent recently related reporters
        republicans researchers residents says scientists second see senior several similarly since some sources still
        students subscribe such supporters that's there's these they're this those today tonight together trending
        ultimately under unfortunately update voters watch what's when while white winter women workers yes yesterday
        you're young investigators lawmakers activists advocates companies men girls boys parents families black big
        additional current following including next only other regardless sadly surely thank thanks third thousands
        tomorrow total two video why without would year years
        """
    static let reportingVerbs = """
        said says say told tells added adds wrote writes tweeted tweets argued argues claimed claims insisted insists
        announced announces explained explains acknowledged admitted warned warns noted notes asked replied responded
        testified declared stated concluded suggested vowed pledged predicted recalled confirmed denied accused
        criticized praised urged believes thinks hopes knows
        """
    static let roles = """
        actor actress activist adviser advisor aide ally ambassador analyst anchor artist assistant attorney author
        billionaire boss businessman businesswoman candidate chairman chairwoman chancellor chief coach co-founder
        colleague columnist comedian commander commentator commissioner congressman congresswoman contractor
        correspondent counsel critic daughter defendant deputy designer developer director doctor donor economist editor
        entrepreneur executive expert father filmmaker founder governor guitarist head historian host husband
        investigator investor journalist judge justice lawmaker lawyer leader manager mayor minister mother musician
        nominee novelist officer official organizer owner partner philosopher pilot player poet politician pollster
        president producer professor prosecutor psychologist publisher rapper reporter representative researcher rival
        scholar scientist secretary senator sergeant sheriff singer sister sociologist soldier son spokesman spokesperson
        spokeswoman star strategist student surgeon teacher victim whistleblower widow wife writer ceo founders brother
        """
    static let placePrepositions = """
        in at near from to outside across throughout around inside into toward towards via between over
        """
}
