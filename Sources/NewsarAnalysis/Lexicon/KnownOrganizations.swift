/// Organisations that news refers to by short forms, or whose names look like something else.
enum KnownOrganizations {
    static let list = """
        United Nations|U.N.|UN
        U.N. Security Council|UN Security Council|Security Council|United Nations Security Council
        U.N. General Assembly|UN General Assembly|United Nations General Assembly
        UNICEF
        UNESCO
        World Health Organization|WHO|World Health Organisation
        World Trade Organization|WTO
        World Bank
        International Monetary Fund|IMF
        International Criminal Court|ICC
        International Atomic Energy Agency|IAEA
        European Union|EU|E.U.
        European Commission
        European Parliament
        European Central Bank|ECB
        NATO|North Atlantic Treaty Organization
        OPEC
        ASEAN
        African Union
        Arab League
        Red Cross|International Committee of the Red Cross
        Amnesty International|Amnesty
        Human Rights Watch
        Greenpeace
        Doctors Without Borders
        G7|G-7|Group of Seven
        G20|G-20|Group of 20
        White House
        Pentagon
        Kremlin
        Downing Street
        Wall Street
        U.S. Congress|US Congress|Congress
        U.S. Senate|US Senate|Senate
        U.S. House of Representatives|House of Representatives|US House of Representatives|House|US House|U.S. House
        U.S. Supreme Court|US Supreme Court|Supreme Court|Supreme Court of the United States|SCOTUS
        Republican Party|GOP|G.O.P.|Grand Old Party|Republicans
        Democratic Party|Democrats
        Libertarian Party
        Green Party
        Tea Party
        Labour Party|Labour
        Conservative Party
        Communist Party
        Chinese Communist Party|Communist Party of China|CCP
        Republican National Committee|RNC
        Democratic National Committee|DNC
        Democratic Congressional Campaign Committee|DCCC
        National Republican Congressional Committee|NRCC
        Federal Election Commission|FEC
        Federal Bureau of Investigation|FBI|F.B.I.
        Central Intelligence Agency|CIA|C.I.A.
        National Security Agency|NSA|N.S.A.
        National Security Council
        Department of Homeland Security|DHS|Homeland Security|Homeland Security Department
        Department of Justice|DOJ|Justice Department|U.S. Department of Justice
        State Department|Department of State|U.S. State Department
        Department of Defense|Defense Department|DOD
        Treasury Department|Department of the Treasury|Treasury|U.S. Treasury
        Department of Education|Education Department
        Department of Energy|Energy Department
        Department of Labor|Labor Department
        Department of Commerce|Commerce Department
        Department of Agriculture|Agriculture Department|USDA
        Department of Transportation|Transportation Department
        Department of Health and Human Services|HHS|Health and Human Services
        Department of Housing and Urban Development|HUD
        Department of the Interior|Interior Department
        Department of Veterans Affairs|Veterans Affairs|VA
        Immigration and Customs Enforcement|ICE|U.S. Immigration and Customs Enforcement
        Customs and Border Protection|CBP|U.S. Customs and Border Protection
        Border Patrol|U.S. Border Patrol
        Transportation Security Administration|TSA
        Secret Service|U.S. Secret Service
        Drug Enforcement Administration|DEA
        Bureau of Alcohol, Tobacco, Firearms and Explosives|ATF
        Internal Revenue Service|IRS|I.R.S.
        Environmental Protection Agency|EPA|E.P.A.
        Food and Drug Administration|FDA|F.D.A.
        Federal Communications Commission|FCC
        Federal Trade Commission|FTC
        Securities and Exchange Commission|SEC|S.E.C.
        Federal Reserve|Fed|Federal Reserve Board
        Federal Aviation Administration|FAA
        Federal Emergency Management Agency|FEMA
        Centers for Disease Control and Prevention|CDC|C.D.C.|Centers for Disease Control
        National Institutes of Health|NIH
        National Aeronautics and Space Administration|NASA
        National Labor Relations Board|NLRB
        Office of Management and Budget|OMB
        Congressional Budget Office|CBO
        Government Accountability Office|GAO
        Bureau of Labor Statistics
        Census Bureau|U.S. Census Bureau
        Social Security Administration
        Centers for Medicare and Medicaid Services|CMS
        Consumer Financial Protection Bureau|CFPB
        National Transportation Safety Board|NTSB
        National Guard
        U.S. Army|US Army|Army
        U.S. Navy|US Navy|Navy
        U.S. Air Force|US Air Force|Air Force
        U.S. Marine Corps|US Marine Corps|Marine Corps|Marines
        U.S. Coast Guard|US Coast Guard|Coast Guard
        Joint Chiefs of Staff|Joint Chiefs
        Electoral College
        House Freedom Caucus|Freedom Caucus
        Congressional Black Caucus
        House Intelligence Committee
        Senate Judiciary Committee
        Senate Intelligence Committee
        House Judiciary Committee
        Associated Press|AP|A.P.
        Reuters
        Agence France-Presse|AFP
        Bloomberg News|Bloomberg
        New York Times|NYT
        Washington Post|WaPo
        Wall Street Journal|WSJ
        Los Angeles Times|LA Times|L.A. Times
        Chicago Tribune
        Boston Globe
        USA Today
        New York Post
        New York Daily News|Daily News
        New York Magazine
        New Yorker
        Miami Herald
        Washington Times
        Washington Examiner
        Dallas Morning News
        Houston Chronicle
        San Francisco Chronicle
        Financial Times
        Guardian
        Daily Mail
        Daily Telegraph
        Daily Caller
        Daily Beast
        Daily Signal
        Independent Journal Review
        Economist
        BBC|British Broadcasting Corporation|BBC News
        CNN
        Fox News|Fox|Fox News Channel
        Fox Business|Fox Business Network
        MSNBC
        NBC|NBC News
        CBS|CBS News
        ABC|ABC News
        PBS
        NPR|National Public Radio
        C-SPAN
        ESPN
        HBO
        Al Jazeera|Al-Jazeera
        Der Spiegel
        Le Monde
        Xinhua|Xinhua News Agency
        Politico
        The Hill
        Axios
        Vox
        Slate
        Salon
        Breitbart|Breitbart News
        BuzzFeed|BuzzFeed News|Buzzfeed
        HuffPost|Huffington Post
        Newsmax
        Newsweek
        Time magazine|TIME|Time Magazine
        The Atlantic
        National Review
        Weekly Standard
        Mother Jones
        Rolling Stone
        Vanity Fair
        Wikipedia
        WikiLeaks|Wikileaks
        Google
        Alphabet|Alphabet Inc.
        Apple|Apple Inc.
        Amazon|Amazon.com
        Microsoft
        Facebook
        Meta
        Twitter
        Instagram
        YouTube|Youtube
        WhatsApp
        Snapchat
        TikTok
        Reddit
        LinkedIn
        Netflix
        Uber
        Lyft
        Airbnb
        Tesla
        SpaceX
        OpenAI
        Nvidia
        Intel
        IBM
        Oracle
        Samsung
        Huawei
        Sony
        Toyota
        Honda
        Volkswagen|VW
        BMW
        Ford|Ford Motor Company|Ford Motor Co.
        General Motors|GM
        Chrysler
        Boeing
        Airbus
        Lockheed Martin
        Raytheon
        General Electric|GE
        ExxonMobil|Exxon Mobil|Exxon
        Chevron
        BP
        Shell
        Gazprom
        Rosneft
        Walmart|Wal-Mart
        Target Corporation
        Costco
        Starbucks
        McDonald's
        Macy's
        Lowe's
        Home Depot
        Disney|Walt Disney Company|Walt Disney Co.
        Comcast
        AT&T
        Verizon
        T-Mobile
        Time Warner
        Goldman Sachs
        Morgan Stanley
        JPMorgan Chase|JPMorgan|JP Morgan
        Bank of America
        Citigroup|Citibank
        Wells Fargo
        Lehman Brothers
        Deutsche Bank
        HSBC
        Moody's
        Standard & Poor's|S&P
        Pfizer
        Moderna
        Johnson & Johnson
        Monsanto
        Coca-Cola
        PepsiCo|Pepsi
        Nike
        Planned Parenthood|Planned Parenthood Federation of America
        American Civil Liberties Union|ACLU
        National Rifle Association|NRA
        NAACP
        Southern Poverty Law Center|SPLC
        AFL-CIO
        Chamber of Commerce|U.S. Chamber of Commerce
        Heritage Foundation
        Cato Institute
        Brookings Institution|Brookings
        Pew Research Center|Pew
        Gallup
        Quinnipiac University|Quinnipiac
        American Enterprise Institute
        Center for American Progress
        Clinton Foundation
        Trump Organization
        Trump Foundation|Donald J. Trump Foundation|Donald Trump Foundation
        Trump University
        Cambridge Analytica
        Black Lives Matter
        Ku Klux Klan|KKK
        Antifa
        Boy Scouts|Boy Scouts of America
        Harvard University|Harvard
        Yale University|Yale
        Princeton University|Princeton
        Stanford University|Stanford
        Columbia University
        Georgetown University|Georgetown
        Massachusetts Institute of Technology|MIT
        NFL|National Football League
        NBA|National Basketball Association
        MLB|Major League Baseball
        NHL|National Hockey League
        NCAA
        FIFA
        UEFA
        International Olympic Committee|IOC
        Islamic State|ISIS|ISIL|Islamic State of Iraq and Syria|IS
        al-Qaeda|al Qaeda|al-Qaida|al Qaida|Al-Qaeda|Al Qaeda|Al-Qaida
        Taliban
        Hezbollah|Hizbullah
        Hamas
        Palestinian Authority
        Palestine Liberation Organization|PLO
        Fatah
        Boko Haram
        Al-Shabab|al-Shabab|al Shabaab
        Muslim Brotherhood
        Revolutionary Guard|Islamic Revolutionary Guard Corps|IRGC|Revolutionary Guards
        Likud
        Knesset
        Bundestag
        State Duma|Duma
        House of Commons
        House of Lords
        Parliament
        Scotland Yard
        Interpol
        KGB
        GRU
        Mossad
        Mi6|MI6
        MI5
        Roman Catholic Church|Catholic Church
        Department of National Intelligence|Office of the Director of National Intelligence|ODNI
        Proud Boys
        Nasdaq
        New York Stock Exchange|NYSE
        European Court of Human Rights
        European Court of Justice
        Manchester United
        Real Madrid
        New York Yankees|Yankees
        Dallas Cowboys|Cowboys
        New England Patriots|Patriots
        """
}
