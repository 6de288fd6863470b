/// Countries, regions, states of the US and cities.
enum Places {
    static let countries = """
        United States|U.S.|US|USA|U.S.A.|America|United States of America
        United Kingdom|U.K.|UK|Britain|Great Britain
        England
        Scotland
        Wales
        Northern Ireland
        Ireland|Republic of Ireland
        France
        Germany
        West Germany
        East Germany
        Italy
        Spain
        Portugal
        Netherlands|Holland
        Belgium
        Luxembourg
        Switzerland
        Austria
        Sweden
        Norway
        Denmark
        Finland
        Iceland
        Greenland
        Poland
        Czech Republic|Czechia
        Czechoslovakia
        Slovakia
        Hungary
        Romania
        Bulgaria
        Greece
        Cyprus
        Malta
        Monaco
        Andorra
        Liechtenstein
        San Marino
        Vatican City|Vatican|Holy See
        Albania
        Kosovo
        Serbia
        Croatia
        Slovenia
        Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina
        Montenegro
        North Macedonia|Macedonia
        Yugoslavia
        Estonia
        Latvia
        Lithuania
        Russia|Russian Federation
        Soviet Union|USSR|U.S.S.R.
        Ukraine
        Belarus
        Moldova
        Turkey|Türkiye
        Armenia
        Azerbaijan
        Kazakhstan
        Uzbekistan
        Turkmenistan
        Kyrgyzstan
        Tajikistan
        Afghanistan
        Pakistan
        India
        Bangladesh
        Sri Lanka
        Nepal
        Bhutan
        Maldives
        Myanmar|Burma
        Thailand
        Laos
        Cambodia
        Vietnam
        South Vietnam
        Malaysia
        Singapore
        Indonesia
        Philippines
        Brunei
        East Timor|Timor-Leste
        China|People's Republic of China|PRC
        Hong Kong
        Macau|Macao
        Taiwan
        Mongolia
        North Korea|DPRK|Democratic People's Republic of Korea
        South Korea|Republic of Korea
        Japan
        Iran|Islamic Republic of Iran
        Iraq
        Syria
        Lebanon
        Israel
        Jordan
        Palestine
        Saudi Arabia|Kingdom of Saudi Arabia
        Yemen
        Oman
        United Arab Emirates|UAE|U.A.E.
        Qatar
        Bahrain
        Kuwait
        Egypt
        Libya
        Tunisia
        Algeria
        Morocco
        Western Sahara
        Mauritania
        Mali
        Niger
        Chad
        Sudan
        South Sudan
        Eritrea
        Ethiopia
        Djibouti
        Somalia
        Somaliland
        Kenya
        Uganda
        Rwanda
        Burundi
        Tanzania
        Democratic Republic of the Congo|Democratic Republic of Congo|Zaire|DR Congo
        Republic of the Congo|Congo
        Gabon
        Equatorial Guinea
        Cameroon
        Central African Republic
        Nigeria
        Benin
        Togo
        Ghana
        Ivory Coast|Côte d'Ivoire|Cote d'Ivoire
        Burkina Faso
        Liberia
        Sierra Leone
        Guinea
        Guinea-Bissau
        Senegal
        Gambia
        Cape Verde|Cabo Verde
        Angola
        Zambia
        Malawi
        Mozambique
        Zimbabwe|Rhodesia
        Botswana
        Namibia
        South Africa
        Lesotho
        Eswatini|Swaziland
        Madagascar
        Mauritius
        Seychelles
        Comoros
        Canada
        Mexico
        Guatemala
        Belize
        Honduras
        El Salvador
        Nicaragua
        Costa Rica
        Panama
        Cuba
        Jamaica
        Haiti
        Dominican Republic
        Puerto Rico
        Bahamas
        Barbados
        Trinidad and Tobago|Trinidad
        Grenada
        Saint Lucia|St. Lucia
        Antigua and Barbuda|Antigua
        Bermuda
        Cayman Islands
        U.S. Virgin Islands|US Virgin Islands|Virgin Islands
        British Virgin Islands
        Aruba
        Colombia
        Venezuela
        Guyana
        Suriname
        Ecuador
        Peru
        Bolivia
        Brazil
        Paraguay
        Uruguay
        Argentina
        Chile
        Falkland Islands|Falklands
        Australia
        New Zealand
        Papua New Guinea
        Fiji
        Samoa
        American Samoa
        Tonga
        Vanuatu
        Solomon Islands
        Marshall Islands
        Micronesia
        Palau
        Nauru
        Kiribati
        Tuvalu
        Guam
        """
    static let regions = """
        Europe
        Eastern Europe
        Western Europe
        Central Europe
        Asia
        Southeast Asia
        South Asia
        East Asia
        Central Asia
        Asia-Pacific
        Africa
        North Africa
        West Africa
        East Africa
        Sub-Saharan Africa
        Horn of Africa
        North America
        South America
        Latin America
        Central America
        Caribbean
        Antarctica
        Arctic
        Middle East|Mideast
        Near East
        Persian Gulf
        Gaza Strip|Gaza
        West Bank
        Golan Heights
        Sinai Peninsula|Sinai
        East Jerusalem
        Kashmir
        Tibet
        Xinjiang
        Crimea
        Donbas|Donbass
        Chechnya
        Siberia
        Kurdistan
        Catalonia
        Bavaria
        Balkans
        Scandinavia
        Darfur
        Sahel
        South China Sea
        East China Sea
        Black Sea
        Red Sea
        Dead Sea
        Baltic Sea
        North Sea
        Caspian Sea
        Mediterranean Sea|Mediterranean
        Atlantic Ocean|Atlantic
        Pacific Ocean|Pacific
        Indian Ocean
        Arctic Ocean
        Gulf of Mexico
        Strait of Hormuz
        Suez Canal
        Panama Canal
        Great Lakes
        Mississippi River
        Rio Grande
        Hudson River
        Nile
        Amazon rainforest
        Himalayas
        Alps
        Mount Everest|Everest
        Rocky Mountains|Rockies
        Appalachia
        Midwest
        Deep South
        Rust Belt
        Bible Belt
        Sun Belt
        New England
        Northeast
        Pacific Northwest
        Silicon Valley
        Hollywood
        Manhattan
        Brooklyn
        Queens
        Bronx
        Staten Island
        Long Island
        Harlem
        Times Square
        Central Park
        Ground Zero
        Capitol Hill
        U.S. Capitol|US Capitol|Capitol
        National Mall
        Mar-a-Lago
        Camp David
        Guantánamo Bay|Guantanamo Bay|Guantanamo|Gitmo
        Normandy
        Hawaii
        Fort Hood
        Pearl Harbor
        Tahrir Square
        Tiananmen Square|Tiananmen
        Trump Tower
        Florida Keys
        Bay Area
        Orange County
        Okinawa
        Bali
        Sicily
        """
    static let states = """
        Alabama|Ala.
        Alaska
        Arizona|Ariz.
        Arkansas|Ark.
        California|Calif.
        Colorado|Colo.
        Connecticut|Conn.|Ct.
        Delaware|Del.
        Florida|Fla.
        Georgia|Ga.
        Idaho
        Illinois|Ill.
        Indiana|Ind.
        Iowa
        Kansas|Kan.
        Kentucky|Ky.
        Louisiana|La.
        Maine
        Maryland|Md.
        Massachusetts|Mass.
        Michigan|Mich.
        Minnesota|Minn.
        Mississippi|Miss.
        Missouri|Mo.
        Montana|Mont.
        Nebraska|Neb.
        Nevada|Nev.
        New Hampshire|N.H.
        New Jersey|N.J.
        New Mexico|N.M.
        New York|N.Y.|New York State
        North Carolina|N.C.
        North Dakota|N.D.
        Ohio
        Oklahoma|Okla.
        Oregon|Ore.
        Pennsylvania|Pa.
        Rhode Island|R.I.
        South Carolina|S.C.
        South Dakota|S.D.
        Tennessee|Tenn.
        Texas|Tex.
        Utah
        Vermont|Vt.
        Virginia|Va.
        Washington state|Wash.
        West Virginia|W.Va.|W. Va.
        Wisconsin|Wis.
        Wyoming|Wyo.
        Ontario
        Quebec
        British Columbia
        Alberta
        Manitoba
        Saskatchewan
        Nova Scotia
        New South Wales
        Queensland
        """
    static let cities = """
        Washington|Washington, D.C.|Washington DC|D.C.|District of Columbia
        New York City|NYC
        Los Angeles|L.A.
        Chicago
        Houston
        Phoenix
        Philadelphia
        San Antonio
        San Diego
        Dallas
        San Jose
        Austin
        Jacksonville
        Fort Worth
        Columbus
        Charlotte
        San Francisco
        Indianapolis
        Seattle
        Denver
        Boston
        El Paso
        Nashville
        Detroit
        Oklahoma City
        Portland
        Las Vegas
        Memphis
        Louisville
        Baltimore
        Milwaukee
        Albuquerque
        Tucson
        Fresno
        Sacramento
        Kansas City
        Mesa
        Atlanta
        Omaha
        Colorado Springs
        Raleigh
        Miami
        Virginia Beach
        Oakland
        Minneapolis
        Tulsa
        Tampa
        Arlington
        New Orleans
        Wichita
        Cleveland
        Bakersfield
        Honolulu
        Anaheim
        Santa Ana
        Corpus Christi
        Riverside
        Lexington
        St. Louis|Saint Louis
        St. Paul|Saint Paul
        Pittsburgh
        Cincinnati
        Anchorage
        Greensboro
        Newark
        Toledo
        Orlando
        Jersey City
        Fort Lauderdale
        Fort Wayne
        Buffalo
        Durham
        Baton Rouge
        Salt Lake City
        Boise
        Richmond
        Des Moines
        Spokane
        Rochester
        Birmingham
        Montgomery
        Tallahassee
        Albany
        Annapolis
        Carson City
        Cheyenne
        Helena
        Juneau
        Santa Fe
        Topeka
        Trenton
        Harrisburg
        Hartford
        New Haven
        Providence
        Manchester
        Burlington
        Charleston
        Little Rock
        Knoxville
        Chattanooga
        Grand Rapids
        Flint
        Dayton
        Akron
        Youngstown
        Madison
        Ann Arbor
        Berkeley
        Palo Alto
        Cupertino
        Mountain View
        Menlo Park
        Santa Monica
        Beverly Hills
        San Bernardino
        Long Beach
        Pasadena
        Malibu
        Palm Beach
        West Palm Beach
        Palm Springs
        Ferguson
        Charlottesville
        Newtown
        Parkland
        Waco
        Brownsville
        McAllen
        Laredo
        Tijuana
        Ciudad Juárez|Ciudad Juarez|Juarez
        Mexico City
        Toronto
        Montreal
        Vancouver
        Ottawa
        Calgary
        Quebec City
        London
        Liverpool
        Glasgow
        Edinburgh
        Belfast
        Cardiff
        Oxford
        Cambridge
        Salisbury
        Dublin
        Paris
        Marseille
        Lyon
        Nice
        Calais
        Strasbourg
        Brussels
        Antwerp
        Amsterdam
        Rotterdam
        The Hague|Hague
        Berlin
        East Berlin
        West Berlin
        Munich
        Frankfurt
        Hamburg
        Cologne
        Dresden
        Stuttgart
        Bonn
        Vienna
        Zurich|Zürich
        Geneva
        Davos
        Basel
        Rome
        Milan
        Naples
        Venice
        Turin
        Madrid
        Barcelona
        Seville
        Lisbon
        Copenhagen
        Stockholm
        Oslo
        Helsinki
        Reykjavik
        Warsaw
        Prague
        Budapest
        Bucharest
        Sofia
        Athens
        Belgrade
        Zagreb
        Sarajevo
        Pristina
        Vilnius
        Riga
        Tallinn
        Minsk
        Kyiv|Kiev
        Odessa|Odesa
        Kharkiv
        Donetsk
        Luhansk
        Mariupol
        Sevastopol
        Moscow
        St. Petersburg|Saint Petersburg
        Sochi
        Grozny
        Tbilisi
        Yerevan
        Baku
        Istanbul
        Ankara
        Jerusalem
        Tel Aviv
        Haifa
        Ramallah
        Bethlehem
        Hebron
        Gaza City
        Beirut
        Damascus
        Aleppo
        Homs
        Idlib
        Raqqa
        Palmyra
        Amman
        Baghdad
        Mosul
        Fallujah
        Basra
        Kirkuk
        Irbil|Erbil
        Ramadi
        Tikrit
        Tehran|Teheran
        Riyadh
        Mecca
        Medina
        Jeddah
        Sanaa
        Aden
        Doha
        Dubai
        Abu Dhabi
        Kuwait City
        Manama
        Muscat
        Kabul
        Kandahar
        Kunduz
        Islamabad
        Karachi
        Lahore
        Peshawar
        Abbottabad
        New Delhi|Delhi
        Mumbai|Bombay
        Kolkata|Calcutta
        Bangalore|Bengaluru
        Chennai
        Hyderabad
        Dhaka
        Kathmandu
        Colombo
        Yangon|Rangoon
        Bangkok
        Hanoi
        Ho Chi Minh City|Saigon
        Phnom Penh
        Kuala Lumpur
        Jakarta
        Manila
        Beijing|Peking
        Shanghai
        Shenzhen
        Guangzhou
        Wuhan
        Chongqing
        Chengdu
        Tianjin
        Nanjing
        Taipei
        Seoul
        Pyongyang
        Panmunjom
        Tokyo
        Osaka
        Kyoto
        Hiroshima
        Nagasaki
        Fukushima
        Ulan Bator
        Cairo
        Alexandria
        Tripoli
        Benghazi
        Tunis
        Algiers
        Casablanca
        Rabat
        Khartoum
        Addis Ababa
        Mogadishu
        Nairobi
        Kampala
        Kigali
        Kinshasa
        Lagos
        Abuja
        Accra
        Dakar
        Bamako
        Timbuktu
        Monrovia
        Freetown
        Johannesburg
        Cape Town
        Pretoria
        Harare
        Lusaka
        Luanda
        Maputo
        Havana
        San Juan
        Port-au-Prince
        Santo Domingo
        Kingston
        Panama City
        Guatemala City
        San Salvador
        Tegucigalpa
        Managua
        Bogotá|Bogota
        Medellín|Medellin
        Caracas
        Quito
        Lima
        La Paz
        Brasília|Brasilia
        São Paulo|Sao Paulo
        Rio de Janeiro
        Buenos Aires
        Santiago
        Montevideo
        Asunción|Asuncion
        Sydney
        Melbourne
        Canberra
        Brisbane
        Perth
        Auckland
        Wellington
        Christchurch
        """
}
