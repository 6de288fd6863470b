/// Function words by language: they tell languages apart and are never keywords.
enum FunctionWords {
    static let english = """
        a about above across after again against ago all almost alone along already also although always am amid among
        an and another any anybody anyone anything anyway are aren't around as aside at away back be became because
        become becomes been before behind being below beneath beside besides between beyond both but by can can't cannot
        could couldn't despite did didn't do does doesn't doing don't done down due during each either else enough even
        ever every everybody everyone everything everywhere except far few fewer first for from further get gets getting
        got had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his how
        however i i'd i'll i'm i've if in indeed inside instead into is isn't it it'd it'll its itself just last later
        least less lest let like likely many may maybe me meanwhile might mine more moreover most mostly much must mustn't
        my myself near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now nowhere of
        off often oh on once one ones only onto or other others otherwise ought our ours ourselves out outside over own
        per perhaps please quite rather really regarding said same say says seem seemed seems several shall shan't she
        she'd she'll should shouldn't since so some somebody someone something sometimes somewhat somewhere soon still
        such than that the their theirs them themselves then there thereby therefore these they they'd they'll they're
        they've this those though through throughout thus till to together too toward towards under unless unlike until
        up upon us versus very via was wasn't we we'd we'll we're we've well were weren't what whatever when whenever
        where whereas wherever whether which whichever while who who'd who'll whoever whom whose why will with within
        without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
        """
    static let german = """
        aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis bisher da dabei
        damit dann daran darauf das dass dazu dem den denn der des deshalb dessen die dies diese diesem diesen dieser
        dieses doch dort du durch ein eine einem einen einer eines er es etwa etwas euch für gegen gibt habe haben hat
        hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jedoch jetzt kann kein keine
        keinen können könnte man mehr mein mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne schon
        sehr sei sein seine seinem seinen seiner seit selbst sich sie sind so sollen sollte sondern sowie über um und uns
        unser unter viele vom von vor wann war waren warum was wegen weil weiter wenn wer werde werden wie wieder will wir
        wird wo worden wurde wurden zu zum zur zwar zwischen
        """
    static let spanish = """
        a al algo algunos ante antes aquí así aún aunque cada casi como con contra cual cuando de del desde después donde
        dos durante e el él ella ellas ellos en entre era eran es esa ese eso esta está estaba están estar este esto estos
        fue fueron ha había habían hace hacia han hasta hay la las le les lo los luego más me mi mientras mismo muy nada
        ni no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por porque pues que qué quien quién
        quienes se sea según ser si sí sido sin sino sobre solo son su sus también tan tanto te tiene tienen toda todas
        todo todos tras tu un una uno unos usted ya y yo
        """
    static let french = """
        à ai ainsi alors après au aucun aussi autre autres aux avant avec avait avaient c' car ce ceci cela celle celui
        ces cet cette ceux chaque chez comme comment contre d' dans de depuis des donc dont du elle elles en encore entre
        est et été était étaient être eu eux fait faut il ils j' je jusqu' l' la là le les leur leurs lors lui m' ma mais
        même mêmes mes moins mon n' ne ni nos notre nous on ont ou où par parce pas pendant peu peut plus pour pourquoi
        qu' quand que quel quelle qui quoi s' sa sans se selon sera ses si son sont sous sur t' tandis tous tout toute
        toutes très trop tu un une vers voici vos votre vous y
        """
    static let italian = """
        a ad agli ai al alla alle allo altri altro anche ancora avere aveva c' che chi ci come con contro così cui d' da
        dagli dai dal dalla dalle dall' de' degli dei del dell' della delle dello dentro di dopo dove due durante e è ed
        era erano essere fino fra gli ha hanno ho i il in io l' la le lei li lo loro lui ma mentre mi mio molto ne negli
        nei nel nella nelle nell' nello no noi non nostro o ogni oggi per perché però più poi prima proprio può quale
        quando quanto quel quella quelle quelli quello questa queste questi questo qui s' se sei senza si sia siamo sono
        sotto stata stati stato su sua sue sugli sui sul sull' sulla sulle suo suoi tra tutti tutto un un' una uno
        """
    static let dutch = """
        aan al alle alleen als altijd andere ben bij blijft daar daarom dan dat de deze die dit doen door dus echter een
        eerste elkaar en er ervan geen geweest haar had hadden hebben heb heeft heel hem het hier hij hoe hun iemand iets
        ik in is ja je jij jullie kan kon kunnen maar me meer men met mij mijn moet moeten na naar niet niets nog nu of om
        omdat onder ons onze ook op over reeds sinds te tegen ten ter tijdens toch toen tot tussen twee u uit uw van
        vanaf veel verder volgens voor vooral waar waarom want waren was wat we wel werd werden wie wij wil word worden
        wordt zal ze zelf zich zij zijn zo zoals zonder zou zouden
        """
    static let portuguese = """
        a à ainda além algum ante antes ao aos após aquela aquele aqui as às assim até cada com como contra da das de
        dela dele deles depois desde dessa desse desta deste disse do dois dos duas durante e é ela elas ele eles em
        enquanto então entre era eram essa esse esta está estão estava este eu foi foram há isso isto já lá lhe mais mas
        me mesmo meu minha muito na nada não nas nem no nos nós nossa nosso num numa o onde os ou outra outras outro
        outros para pela pelas pelo pelos pois por porque porém quando quanto que quem são se segundo seja sem sendo ser
        será seu seus sido sob sobre sua suas só também tão tem têm tinha toda todas todo todos tudo um uma você
        """
}
