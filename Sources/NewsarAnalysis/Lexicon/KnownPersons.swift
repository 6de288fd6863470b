/// Persons whom news names by surname alone, and spellings of one person.
enum KnownPersons {
    static let list = """
        Donald Trump|Trump|Donald J. Trump
        Barack Obama|Obama|Barack H. Obama
        Joe Biden|Biden|Joseph Biden|Joseph R. Biden
        Hillary Clinton|Hillary Rodham Clinton|Hillary
        Bill Clinton|William J. Clinton
        George W. Bush
        George H.W. Bush|George H. W. Bush
        Jeb Bush
        Ronald Reagan|Reagan
        Jimmy Carter
        Richard Nixon|Nixon|Richard M. Nixon
        Gerald Ford
        Lyndon Johnson|Lyndon B. Johnson|LBJ
        John F. Kennedy|JFK
        Robert F. Kennedy
        Franklin Roosevelt|Franklin D. Roosevelt|Franklin Delano Roosevelt|FDR
        Theodore Roosevelt|Teddy Roosevelt
        Abraham Lincoln|Lincoln
        George Washington
        Thomas Jefferson
        Martin Luther King Jr.|Martin Luther King|MLK
        Mike Pence|Pence
        Kamala Harris
        Nancy Pelosi|Pelosi
        Mitch McConnell|McConnell
        Paul Ryan
        John Boehner|Boehner
        Harry Reid
        Chuck Schumer|Schumer|Charles Schumer|Charles E. Schumer
        Bernie Sanders|Bernie
        Elizabeth Warren
        Ted Cruz
        Marco Rubio|Rubio
        Mitt Romney|Romney
        John McCain|McCain
        Lindsey Graham
        Rand Paul
        Ron Paul
        Ben Carson
        Chris Christie
        Pete Buttigieg|Buttigieg
        Alexandria Ocasio-Cortez|Ocasio-Cortez|AOC
        Robert Mueller|Mueller|Robert S. Mueller|Robert S. Mueller III|Robert Mueller III
        James Comey|Comey
        Jeff Sessions
        William Barr|Bill Barr
        Rod Rosenstein|Rosenstein
        Michael Flynn
        Paul Manafort|Manafort
        Michael Cohen
        Steve Bannon|Bannon|Stephen Bannon|Stephen K. Bannon
        Kellyanne Conway
        Jared Kushner|Kushner
        Ivanka Trump|Ivanka
        Melania Trump|Melania
        Donald Trump Jr.
        Rudy Giuliani|Giuliani|Rudolph Giuliani|Rudolph W. Giuliani
        Brett Kavanaugh|Kavanaugh|Brett M. Kavanaugh
        Neil Gorsuch|Gorsuch|Neil M. Gorsuch
        Ruth Bader Ginsburg
        Antonin Scalia|Scalia
        Merrick Garland
        Anthony Fauci|Fauci|Anthony S. Fauci
        Rex Tillerson|Tillerson
        Mike Pompeo|Pompeo
        Edward Snowden|Snowden
        Julian Assange|Assange
        Osama bin Laden|bin Laden|Bin Laden|Usama bin Laden
        Vladimir Putin|Putin
        Xi Jinping|Xi
        Kim Jong Un|Kim Jong-un|Kim Jong-Un
        Angela Merkel|Merkel
        Emmanuel Macron|Macron
        Theresa May
        Boris Johnson
        David Cameron
        Tony Blair
        Jeremy Corbyn
        Benjamin Netanyahu|Netanyahu
        Mahmoud Abbas
        Bashar al-Assad|Bashar Assad|Assad
        Recep Tayyip Erdogan|Erdogan|Tayyip Erdogan
        Volodymyr Zelensky|Zelensky|Zelenskyy|Volodymyr Zelenskiy
        Justin Trudeau|Trudeau
        Narendra Modi|Modi
        Shinzo Abe
        Nicolás Maduro|Maduro|Nicolas Maduro
        Hugo Chávez|Hugo Chavez
        Fidel Castro
        Saddam Hussein|Saddam
        Moammar Gadhafi|Gadhafi|Gaddafi|Muammar Gaddafi|Qaddafi
        Hosni Mubarak|Mubarak
        Adolf Hitler|Hitler
        Joseph Stalin|Stalin
        Pope Francis
        Queen Elizabeth II|Queen Elizabeth
        Elon Musk|Musk
        Mark Zuckerberg|Zuckerberg
        Jeff Bezos|Bezos
        Bill Gates
        George Soros|Soros
        Rupert Murdoch
        Harvey Weinstein|Weinstein
        Sean Hannity|Hannity
        Rush Limbaugh|Limbaugh
        Oprah Winfrey|Oprah
        Loretta Lynch
        Huma Abedin
        Sean Spicer
        Mohammed bin Salman
        Kim Jong Il|Kim Jong-il
        Dick Cheney|Cheney
        Colin Powell
        Condoleezza Rice
        Sarah Palin|Palin
        Newt Gingrich|Gingrich
        Nikki Haley
        """
}
