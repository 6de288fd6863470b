/// Events that news refers to by name.
enum KnownEvents {
    static let list = """
        World War I|World War One|First World War|WWI
        World War II|World War Two|Second World War|WWII
        Cold War
        Civil War|American Civil War
        Vietnam War
        Korean War
        Iraq War
        Gulf War|Persian Gulf War
        Afghan War
        Six-Day War
        Revolutionary War
        Holocaust
        Great Depression
        Great Recession
        Arab Spring
        September 11 attacks|9/11|Sept. 11 attacks
        Brexit
        Watergate
        Super Bowl
        World Series
        World Cup
        Olympic Games|Olympics|Summer Olympics|Winter Olympics|Summer Games|Winter Games
        Boston Marathon
        Wimbledon
        U.S. Open|US Open
        Australian Open
        French Open
        Tour de France
        Stanley Cup
        Davis Cup
        Ryder Cup
        Kentucky Derby
        Champions League
        Academy Awards|Oscars
        Golden Globes|Golden Globe Awards
        Grammy Awards|Grammys
        Emmy Awards|Emmys
        Tony Awards|Tonys
        Cannes Film Festival
        Sundance Film Festival|Sundance
        Burning Man
        Comic-Con
        Hurricane Katrina
        Hurricane Harvey
        Hurricane Irma
        Hurricane Maria
        Hurricane Sandy|Superstorm Sandy
        Republican National Convention
        Democratic National Convention
        Super Tuesday
        Women's March
        March for Our Lives
        State of the Union|State of the Union address
        Iowa caucuses|Iowa Caucus
        World Economic Forum
        Conservative Political Action Conference|CPAC
        Group of 20 summit|G20 summit|G-20 summit
        Paris Peace Conference
        Industrial Revolution
        French Revolution
        American Revolution
        Russian Revolution
        Cuban Missile Crisis
        Iranian Revolution|Islamic Revolution
        Great Leap Forward
        Cultural Revolution
        Sandy Hook Elementary School shooting|Sandy Hook shooting
        Black Friday
        Iran-Contra affair|Iran-Contra
        """
}
