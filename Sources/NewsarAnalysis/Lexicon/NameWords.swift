/// Words that make names, and words with a capital letter that make none.
enum NameWords {
    static let honorifics = """
        senator congressman congresswoman representative mister miss madam sir lady lord dame reverend rabbi imam
        ayatollah monsignor
        """
    static let titles = """
        president presidents vice-president former ex minister premier chancellor governor mayor
        senator sheriff judge justice justices magistrate chief attorney general secretary undersecretary treasurer
        comptroller ambassador consul envoy commissioner superintendent chairman chairwoman chairperson chair speaker
        leader whip king queen prince princess duke duchess emperor sultan sheikh emir pope cardinal
        archbishop bishop pastor father professor dean doctor officer detective inspector agent
        captain commander colonel lieutenant sergeant corporal admiral marshal director manager
        ceo cfo coo founder co-founder spokesman spokeswoman spokesperson counsel solicitor advocate coach
        actor actress singer author rapper comedian analyst strategist pollster correspondent reporter columnist editor
        candidate nominee councilman councilwoman councilmember alderman assemblyman assemblywoman delegate
        assistant associate adviser advisor aide 
        """
    /// Titles only before another title: `Vice President`.
    static let titleModifiers =
        "vice deputy acting prime majority minority press special executive assistant under senior"
    /// Begin the names of places: `Lake Tahoe`.
    static let placeLeads =
        "mount mt lake fort ft port cape san santa los las el camp saint st new north south east west upper lower"
    static let particles = "van von der den de del della di da dos du la le bin ibn al el ben ter ten zu af abu"
    static let generations = "jr sr ii iii iv"
    static let prefixes = """
        anti pro ex non mid post pre then now trans inter intra un pan self early late half all then-president alt
        """
    static let organizationHeads = """
        inc corp corporation co company companies ltd llc llp plc gmbh ag sa university college institute institution
        academy school schools committee subcommittee commission council department ministry agency association party
        bank group court courts senate congress parliament assembly union foundation center centre times tribune journal
        news newspaper gazette herald press church diocese police army navy airlines airways club bureau office service
        services society federation alliance coalition league network board authority administration hospital clinic
        museum trust fund partners capital holdings technologies systems motors forces guard caucus organization
        organisation laboratory laboratories records studios entertainment media pictures productions industries
        international enterprises pharmaceuticals therapeutics energy electric petroleum oil insurance financial
        securities ventures consulting associates brothers sons orchestra opera ballet theatre theater team patrol corps
        command brigade division secretariat registry tribunal magazine radio television tv broadcasting communications
        solutions software labs initiative project campaign pac lobby chamber exchange reserve program programme assistance consortium zeitung force wing division squadron lottery treasury intelligence
        fbi cia democrats republicans conservatives brigades front resistance action network congregation
        archdiocese seminary library archives airline railway railways metro transit
        """
    static let placeHeads = """
        river lake mountain mountains county city town township village street avenue road boulevard highway bridge
        island islands isle valley bay beach sea ocean gulf strait desert heights hills hill coast peninsula province
        district region territory territories airport square park forest canyon creek falls harbor harbour port plaza
        neighborhood border canal manor basin plateau glacier reef springs ridge shore tower building stadium arena palace abbey cathedral castle temple hotel mall gallery prison jail
        """
    static let eventHeads = """
        war wars summit olympics games cup championship championships festival marathon crisis massacre protests protest
        uprising revolution riots riot attacks earthquake tsunami hurricane typhoon cyclone storm election elections
        primary referendum convention inauguration parade derby tournament bowl open awards oscars pandemic epidemic
        genocide holocaust battle siege coup expo spill disaster shooting bombing
        """
    static let takesOf = """
        department ministry bank university house board council church bureau institute office college court chamber
        league association society academy federation battle gulf strait isle republic kingdom district state states
        city bay cape port union organization organisation school archdiocese diocese sons daughters knights library
        museum center centre secretary speaker director chairman minister head university's order confederation congress consortium
        committee commission center army rights fraternal brotherhood company conference daughters mayor governor duke
        duchess prince princess queen king archbishop bishop chief siege treaty
        """
    static let takesFor = """
        center centre institute council coalition alliance committee campaign citizens americans centers fund foundation
        agency association society commission conference subcommittee network organization mothers veterans women lawyers
        students mainers project office initiative movement partnership union doctors physicians campaign league force forces
        """
    static let possessiveHeads = "people women men children veterans workers farmers teachers writers drivers employees"
    static let demonyms = """
        american americans african-american african-americans african africans european europeans asian asians british
        briton britons english englishman irish scottish scots welsh french german germans spanish italian italians
        portuguese dutch belgian swiss austrian swedish swede swedes norwegian danish finnish polish poles czech slovak
        hungarian romanian bulgarian greek greeks turkish turks russian russians ukrainian ukrainians belarusian serbian
        serb serbs croatian bosnian albanian chinese japanese korean koreans taiwanese vietnamese thai filipino filipinos
        indonesian malaysian indian indians pakistani pakistanis bangladeshi afghan afghans iranian iranians iraqi iraqis
        syrian syrians lebanese israeli israelis palestinian palestinians jordanian egyptian egyptians saudi saudis
        yemeni kuwaiti qatari emirati libyan libyans tunisian algerian moroccan sudanese somali somalis ethiopian kenyan
        nigerian nigerians ghanaian south-african congolese rwandan mexican mexicans cuban cubans haitian haitians
        dominican guatemalan honduran salvadoran nicaraguan colombian colombians venezuelan venezuelans brazilian
        brazilians argentine argentinian chilean peruvian bolivian canadian canadians australian australians kurdish kurd
        kurds arab arabs persian jewish jew jews muslim muslims islamic islamist christian christians catholic catholics
        protestant protestants evangelical evangelicals mormon hindu hindus buddhist sunni sunnis shia shiite shiites
        hispanic hispanics latino latinos latina latinas native black white democratic republican democrat democrats
        republicans conservative conservatives liberal liberals libertarian socialist communist communists marxist nazi
        nazis tory tories californian californians texan texans latin western eastern northern southern soviet rohingya yorker yorkers londoner londoners parisians
        caucasian anglo
        """
    static let calendar = """
        january february march april may june july august september october november december jan feb mar apr jun jul
        aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
        christmas thanksgiving easter halloween hanukkah ramadan est edt et gmt utc pst pdt
        """
    static let notNames = """
        i ok tv internet web bible koran quran torah medicare medicaid obamacare god allah islam christianity judaism
        islamism catholicism hinduism buddhism communism socialism marxism nazism fascism zionism english spanish french
        arabic mandarin german hebrew latin russian dna rna hiv aids covid covid-19 gdp ceo cfo phd iq icbm sat act gpa cd dvd era ko o.k p.r lgbt lgbtq lgbtq+
        ak-47 ar-15 pdf html http usb gps wi-fi wifi iphone ipad android advertisement mr mrs ms covid coronavirus sars
        ebola zika credit getty share copyright subscribe newsletter photo caption am pm a.m p.m r d vs q a
        qa ap-norc daca ugh wow hey hi hello oh ptsd ufo pm usd vat roi faq diy atm suv llc crt dei esg id tbd lol omg
        amendment constitution act bill law treaty accord agreement section article title chapter part page figure prize prizes award medal code clause doctrine resolution rule
        olympic nobel pulitzer emmy oscar grammy tony
        """
    static let firstNames = FirstNames.list
    static let surnames = """
        smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
        thomas taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker
        young allen wright torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts
        gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
        gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez
        wood bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell
        jenkins perry russell sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan
        patterson alexander hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ellis
        tran medina aguilar stevens murray ford castro marshall owens harrison fernandez mcdonald woods washington kennedy
        wells vargas henry chen freeman webb tucker guzman burns crawford olson simpson porter hunter gordon mendez silva
        shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd stone salazar fox warren mills
        meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley spencer
        hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll
        lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards contreras willis
        carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez harper
        burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh
        vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le
        mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh
        bowman schultz luna fowler mejia bush clinton cohen levin goldberg schwartz friedman klein katz kaplan weiss ali
        khan ahmed hussein hassan mohamed chang liu zhang huang wu lin sharma gupta kumar shah reagan gore kerry romney
        pelosi schumer mcconnell christie cuomo newsom desantis abbott gingrich huckabee santorum perot dole cheney
        rumsfeld rice wolf stein blair thatcher brown cameron johnson merkel putin berlusconi sarkozy hollande netanyahu
        """
}
