/// How much an ordinary word says about what an article is about: little, and the more common the less.
///
/// Words that are not listed are rare and say most. The common words are those of English function words (and the most
/// frequent ones of other languages), of political news, and of counts over GUM, WikiGold and the Broad Twitter Corpus
/// (CC BY 4.0), by frequency.
package enum OrdinaryWords {
    /// Says nothing: left out of any comparison.
    static let emptyWeight: UInt8 = 0
    /// What a word that is not listed says.
    static let rareWeight: UInt8 = 6

    /// 0 for an empty word, 2…4 for a common one, 6 for a rare one. O(1).
    package static func weight(of term: UInt32) -> UInt8 {
        table.stems.find(term).map { table.weights[$0] } ?? rareWeight
    }

    private static let table: (stems: StemTable, weights: [UInt8]) = {
        let lists = [(common, 4), (frequent, 3), (everyday, 2), (empty, emptyWeight)] as [(String, UInt8)]
        let bytes = lists.reduce(0) { $0 + $1.0.utf8.count }
        // A word is a letter and a space at least.
        var stems = StemTable(capacity: bytes / 2 + lists.count)
        var weights: [UInt8] = []
        for (words, weight) in lists {
            for term in TermScan.terms(of: words, limit: .max) {
                guard let number = stems.intern(term.stem) else { continue }
                if number == weights.count { weights.append(weight) } else { weights[number] = weight }
            }
        }
        return (stems, weights)
    }()

    private static let empty = """
        aan about according after again against all alla als also anche and any april are aren auch auf august aus \
        aux avec back because been before bei being between both but can caption cette che com comme como con \
        copyright could couldn dal dans das dat day days december dei del della dem den der des desde did didn die \
        does doesn don door dos down durch during each een ein eine einem einen einer entre est esta este even \
        february few first foi for friday from fue für get getty gli going got had hadn han has hasn hat have heeft \
        her here het him his how http https image images into isn ist its january july june just las last les leur \
        like los maar made mais make many march may mehr met might mit monday month more most mrs much must más naar \
        nach nel new nicht niet noch non nor not nous november now nur não october oder off once one only ont ook \
        other our out over own par para pas pela pelo people per pero photo più plus por pour que qui read said same \
        saturday say says september ser ses she should sich since sind sobre some son sono sont still such sunday \
        sur sus take than that the their them then there these they this those through thursday time today told too \
        tuesday two uma una und under une until van very von voor vous war was wasn way wednesday week well were \
        weren what when where which while who whom whose why wie will wird with won wordt would wouldn www year \
        years you your zijn été über
        """

    private static let everyday = """
        action administration air always american americans another area around attorney band best big bill billion \
        business call called campaign canada candidate candidates case changed city come committee companies company \
        congress congressional country court decision democrat democratic department donald economic economy \
        election elections end ever every federal feel find follow foreign former found free game general getting \
        good gop government great group groups happy help high home house independent issue issues judge know known \
        later law lawmaker lawmakers lawyer leader leaders league let life little live long look love man market \
        media member members military million minister morning music name national near need never news next night \
        north obama office official officials old parliament part party percent place plan plans police policy \
        political president press prime public put really report reported reporter reports representative republican \
        right school second secretary security see senate senator senators senior show small something south \
        spokesman spokeswoman start state statement states support team thanks things think three told top trump \
        tweet tweeted twitter united use used via video vote voter voters votes want war washington watch water west \
        white work world wrote
        """

    private static let frequent = """
        able across actually add age ago ahead airlines airport album almost along already although amazing america \
        among anyone anything apple army art attack auspol australian available away bad bank based basil bbc \
        beautiful became become bed began behind believe ben better birthday bit black blog blue bobick body book \
        born box boy brain break breaking bring british brother bus buy came canadian car care career cbb center \
        central centre century challenge change check child children church class close club cold college comes \
        coming community conference county course cover coverage crash cup current currently dance david dead death \
        design died different doing done due dutch early east eat either elected england english enough eruwchcglt \
        europe events everyone everything experience face facebook family famous far father festival fight film \
        final finally fire five flight following food force forces fort four french friend friends front fuck full \
        fun further future games george german germany gets girl girls give given god goes gon google green haha \
        half hall hand hard hate having head health held history hit hockey hold hope hospital hot hour hours \
        however important including information instead international internet interview iraq island james job jobs \
        john joke kate keep killed kind land language large largest late latest leading least leave lee left less \
        light likely list living local located looking looks lost lot lzs main major makes making malaysia malaysian \
        mark means meet melbourne men met middleton mind minutes miss money months move named nice northern number \
        often oil ontario open order original others outside parents park past pay per perfect person plane play \
        played player players playing please point points possible post power pretty prince private pro probably \
        professor program project radio reading ready real record red released remember return rights river road \
        rock room royal royalwedding rules run running russia russian santorum science scientology sea season seen \
        self series service set several sex share shit shot shows side single site six sleep social someone son song \
        songs soon space special sport started station stay stop story street strong study summer sure system taken \
        takes taking talk talks teams tell tells texas thank thing though thought times together tomorrow tonight \
        took tour town track tracks train training try trying turn understand university using village vsx wait walk \
        wanted warhol watching weather website weekend went william win wish without woman women word words working \
        write yes yet york young youtube
        """

    private static let common = """
        abbott above absolutely abuse access accident account accused act actor adams added addition advice africa \
        african afternoon aged agency ages agreed ahac aid alex alexander alive allow allowed alone amount ancient \
        anderson andrew android andy angelo announced annoying answer anthem anti ants anymore anyway app appeal \
        areas arms arrest arrested arrived arrogant arsenal article artist artists arts ask asked ass assault \
        association atlantic attacks attend audience authorities aviation avoid award awards awesome baby background \
        badly badminton bag baking ball ballet bands bar barack base baseball basic battle bay bbcbreaking beach \
        beaches beat beatrice becomes begin beginning belgrano beyond biggest blame blood bloody board boat \
        bodyboarding bomb bond books boom border bored boring bottle bottles bottom bought bowl boxes boys brand \
        breakingnews bridgton brilliant broadcast broadcasting broke broken brought brown budget budjana build \
        building buildings built buk bush buying cable california calls caloi cambridge cameron camp cancer cant \
        capital captain captured card carder carried carry cars carter cases cash cat catch caught cause caused cave \
        cbs celebrity ceo certain chair champion championship chance changes changing channel charge charged charges \
        chelsea chicken chief china chinese choice choose chris christopher circuit cities citrone civil claim \
        claims classic clean clear cleveland climate clinton clock clothes clothing cnn coach coast cocktail coffee \
        collection colonel colour commercial common competition completely computer confirm confirmed confirms \
        confused consider considered constituency consumer contact container content continue continues contract \
        control convention cool cork corner coron cos cost costs council count couple crashed create created \
        creative credit crew criminal cross crossing cruise cry cuba cultural culture cupcake cupcakes customers cut \
        cute cuttings cvh dad daily damage dan dangerous daniel dark data date daughter deal dear deaths debut \
        decide decided dedicated deep defamation defeated defense definitely despite details developed development \
        dick die dies difficult digital dinner director disaster discovered discovery distance district divar \
        division doctor document dog domain dont door double downtown dream dress drink drinking drive driver \
        driving drop drug drugs dry dublin duchess dust earlier earth easily eastern easy education effort eight \
        electrical elevator else embassy ended ends energy enjoy enter entertainment entire environment epic episode \
        equh equipment era especially established etc european evening event eventually everton example excellent \
        exchange excited exclusive exhibit expected experienced express extra extremely eye eyes faces fact failed \
        failure fair fairmont fall falls fame families fan fans fashion fast fat fatal favourite featured features \
        feeling feet fellow female ferry fetus field fighter fighting figure fill finance financial fine finish \
        finished flag flat flavor flights flooding floor florida fly focus foley followed followers foot football \
        forced ford forget forgot form forward fought founded founder fourth france frank freedom fucking funny \
        gallery galway garden gas gauge gave gay gaza giant giro giroditalia girostart gives giving global goa goal \
        goals gold gone gonna governor grand greater greatest greece greek ground grow growing growth guardian guess \
        guide guitar gun guy guys gym hair hands happen happened harper harrison harry hat headache healthy hear \
        heard hearing heart heat heavy hell hello helped hey highest highly hill himself hire historic hits hitzig \
        holiday homes honeymoon host hotel human hundreds husband ice icymi idea ideal ideas ill imagine immigration \
        impact include included includes increased independence index india indian individual indonesia industrial \
        industry infected ingredients injured inside inspired institute interest interested interesting interviews \
        investigation involved iodine ipad iran iraqi ireland isis islamic islands israel israeli items itself jack \
        jackpot japan jazz jersey jet johnson join joined jokes jones journalist junction justice justin \
        justinbieber justsaying keeping key kids kill killing king knew knows korea korean label labor laboratory \
        labour larger laugh launch lead leadership learn learning leaves leaving led level liam liberal liberals lie \
        lightning lights liked limited line lines listening lived liverpool lives location locomotive longer looked \
        lord los lose loss lots lotto louis loved lovely loving low luck luke mac mad magazine magic mail maine \
        mainly majority manager manchester marketing markets marriage married mars martin mas masterchef match \
        matches material mathematics matter maybe mean meaning medical medicine medium meeting memory mendelssohn \
        message method metro miami mice michael mid middle mike milepost miles militants milk millions ministry \
        minute missile missing mission mix mixed mixture model modern mohamed moment montalvo montreal moreau \
        moriori mosque mother mountain moved movement movie moving mtv mufc mum murder museum mxok myself nasa \
        nation nations nato natural nature nearly needed needs netherlands network nick nicola nine nobody non \
        nothing novel nsw nuclear numbers numerous oakland offer offered offers officer okay older olympic omg ones \
        online opened opening operated operation orange orders organization originally oscar ottawa ovtwa owned \
        owner ozone page paid pain pan paper paris parking particles particular parties parts passenger passengers \
        paul payne peace period personal perth peter phillips phone photography photos pic pick pictures piece pink \
        places planned planning plant plants plus poet poker pool poor pop popular population port portuguese \
        position posted posts pour practice premier prepared present pressure prices primary princess prison prize \
        problem problems process produce product production products professional profit projects proper protection \
        provide provided provides putin putting quality quarter queen question questions quickly quidditch quinoa \
        quite quits race racing rail railroad railway rain raise raised ran range rate rather reach reached reason \
        reasons rebels received recent recently recorded records region regional regular related relationship \
        release remain remained remove replace required research reserve residents respect response responsible rest \
        restaurant restaurants result results retail retirement returned reuters reuterslive review revolution rice \
        rich richard ride ring rise rises risk rob rocks role roll rossmarowits round route rugby sad safe sales \
        salt san sat savage save saw saying scene schlegel schools scientific score scotland scottish screen search \
        seat seats seconds secret section seeing seem seems send sense sent serious seriously serve served services \
        sets seven severe shake shelter shoes shop shopping short shortly shut shuttle sick sides signed significant \
        signs similar simolove simple simply singer sir sister sit sites sitting situation size skittles sky \
        slightly smaller smell smile snitch society socotra soil sold somebody sometimes somewhere sorry sort sos \
        soul sound sounds source southern spain spanish speak speaking species speech speed spend spent sports \
        spring spur spurs squad square staff stan stand standard stands stanley star stars starting starts stated \
        status step stephen steps stock store stores stories storm straight straps streets stress strike strikes \
        student students studio stuff stupid style success successful sun sunrise sunshine super supporting surface \
        suspect sydney syria systems tackle talking target taste tax tea teacher teachers technology television \
        temple ten term terror test text thailand themselves theory therefore thinking thinks third thomas thousands \
        threat throughout thunder till tips tired title tom tony toronto total totally touch tourist tournament \
        towards tower trading traffic transfer transport travel trax tree trial tried troops trophy trudeau true \
        trust tulsa turned tweets twice type ukrainian uni union unique unless unlikely update upon usa usi usually \
        value various version versions vic victims victory view views virginia visa visit visitors vodka voice voted \
        voteon waiting wake walking wall wan wanna wants warm wash ways wear wearing web wedding weeks weird western \
        whatever whether whole wife wikihow wikinews wild wind wine winner winners winning wins winter within \
        wonderful worked works worldcup worse worst worth wow wrap writers writing written wrong wwi wynne yard yay \
        yeah yesterday yorkshire yourself youth zara zealand zone
        """
}
