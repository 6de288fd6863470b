/// Given names that are common in English-language news, and rarely anything but names.
enum FirstNames {
    static let list = """
        aaron abby abdul abdullah abigail abraham adam adrian ahmad ahmed aidan akira al alan albert alberto alec alejandro
        alex alexander alexandra alexandria alexei alexis alfonso alfred ali alice alicia alison allan allen allison alma
        alyssa amanda amber amir amit amy ana anastasia anderson andre andrea andreas andrei andres andrew andy angela
        angelina angelo angus anita ann anna anne annette annie anthony antoine anton antonia antonin antonio april archie
        ari ariana armando arnold arthur arturo asha ashley ashraf astrid audrey austin ava avi ayman baltasar barack barbara
        barney barry bashar beatrice becky bella ben benedict benjamin benny bernadette bernard bernie bernice bert beth betsy
        betty beverly bill billy blake bob bobby bonnie boris brad bradley brandon brenda brendan brent bret brett brian
        bridget britney brittany bruce bruno bryan byron caitlin calvin cameron camille candace carl carla carlos carly
        carmen carol carole caroline carolyn carrie carter casey cassandra catherine cathy cecilia cecile celeste cesar chad
        charlene charles charlie charlotte chelsea cheri cherie cheryl chester chloe chris christian christie christina
        christine christopher chuck cindy claire clara clarence clark claude claudia clay clayton cliff clifford clint clinton
        clive cody colin colleen connie connor conrad constance corey cornelius cory courtney craig cristina crystal curtis
        cynthia daisy dale damian damon dan dana daniel daniela danielle danny daphne darlene darrell darren darryl dave david
        dawn dean deanna debbie deborah debra deirdre denise dennis denzel deo derek desmond dexter diana diane dianne dick
        diego dimitri dirk dmitri dmitry dolores dominic dominique don donald donna doris dorothy doug douglas drew duane
        dustin dwayne dwight dylan earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elias
        elijah elisabeth elise elizabeth ella ellen elliot elliott elon elsa elvis emil emilia emilio emily emma emmanuel
        enrique eric erica erick erik erika erin ernest ernesto esther ethan eugene eva evan evelyn fareed farah fatima faye
        felipe felix fernando fiona florence floyd frances francesca francesco francis francisco francois frank frankie
        franklin fred freddie frederic frederick friedrich gabriel gabriela gail garrett gary gavin gene geoff geoffrey george
        georges gerald gerard gerhard gerry gilbert gina giorgio giovanni giuseppe gladys glenn gloria gordon grace graham greg
        gregg gregory greta guillermo gus gustavo guy gwen hakeem haley hamid hank hannah hans harold harriet harris harry
        harvey hasan hassan heather hector heidi heinrich helen helena helmut henri henry herbert herman hillary hilary holly
        hope horace howard hugh hugo humberto hussein ian ibrahim ignacio igor imran ingrid ira irene iris irma isaac isabel
        isabella ivan ivanka jack jackie jackson jacob jacqueline jacques jaime jake jamal james jamie jan jane janet janice
        jared jasmine jason javier jay jean jeanette jeanne jeff jefferson jeffrey jen jenna jennifer jenny jeremy jerome jerry
        jesse jessica jesus jill jim jimmy joan joanna joanne joaquin jodi joe joel joey johan johannes john johnny jon jonah
        jonathan jordan jorge jose josef joseph josh joshua joy joyce juan juanita judith judy jules julia julian julie
        juliet julio julius june justin kaitlyn kamala kareem karen karim karl karla kate katherine kathleen kathryn kathy
        katie katrina kay keith kellie kelly kellyanne ken kenneth kenny kent kerry kevin khaled khalid kim kimberly kirk
        kirsten klaus kofi kris kristen kristin kristina kurt kyle lamar lance larry lars laura lauren laurence laurie
        lawrence leah lee leila leo leon leonard leonardo leroy lesley leslie lester liam lila lillian lily linda lindsay
        lindsey lionel lisa liz lloyd lois lola loretta lori lorraine louis louise lucas lucia lucille lucy luigi luis luke
        luther lydia lyndon lynn madeleine madison mae maggie mahmoud malala malcolm malia manuel marc marcel marcia marco
        marcos marcus margaret margarita maria marian marianne marie marilyn marina mario marion marjorie mark markus
        marlene marsha marshall martha martin martina marty marvin mary massimo mateo matt matteo matthew maureen maurice
        mauricio max maxine maxwell maya megan meghan mehmet melania melanie melinda melissa meredith merrick mia michael
        michel michele michelle miguel mike mikhail mila mildred miles milo milton mindy miranda miriam misty mitch mitchell
        mitt mohamed mohammad mohammed molly mona monica morgan moses muammar muhammad murray mustafa myron nadia nancy
        naomi narendra natalia natalie natasha nathan nathaniel neal ned neil nelson newt nicholas nick nicolas nicole nigel
        nikki nikita nina noah noam noel nora norma norman olaf oleg olga oliver olivia omar orlando orrin oscar osama otto
        owen pablo paige pam pamela pascal pat patricia patrick patsy patti patty paul paula pauline pavel pearl pedro peggy
        penny pepe percy perry pete peter phil philip philippe phillip phoebe phyllis pierre preston priscilla priya quentin
        rachel rafael raj rajiv ralph ramon rand randall randy raphael rashid rashida raul ray raymond rebecca reggie
        reginald reince rene renee rex rhonda ricardo richard rick ricky rita rob robbie robert roberta roberto robin rocco
        rod roderick rodney rodrigo roger roland roman ron ronald ronan ronnie rosa rosalind rosalynn rosemary ross roy
        ruben ruby rudolf rudolph rudy rupert russ russell ruth ryan sabrina saddam sadie sally salman salvador sam samantha
        samir samuel sandra sandy sanjay santiago sara sarah sasha saul scott sean sebastian serena sergei sergey sergio seth
        seymour shane shannon sharon shaun shawn sheila shelby sheldon shelly sherrod sherry shinzo shirley sidney sigmund
        silvia silvio simon simone sofia sonia sonya sophia sophie spencer stacey stacy stan stanley stefan stella stephan
        stephanie stephen steve steven stewart stuart sue summer susan susana susanna susie suzanne sydney sylvia tammy tania
        tanya tara tariq tatiana tayyip ted teddy teresa terence terrence terri terry tessa thaddeus thelma theodore theresa
        therese thomas tiffany tim timothy tina todd tom tommy toni tony topher tracey tracy travis trent trevor trey tricia
        tristan troy tucker tulsi tyler tyrone ursula valentina valerie vanessa vera vernon veronica vic vicki vickie victor
        victoria vikram vince vincent virginia vivian vladimir volodymyr wade wallace walt walter wanda warren wayne wendell
        wendy wesley whitney wilbur will willard william willie wilma winston wolfgang woodrow xavier xi yasmin yasser yolanda
        yuri yusuf yves yvette yvonne zach zachary zack zalmay zoe zuzana beto ilhan ayanna pramila elissa deval pete andrew
        kirstjen kellyanne rex ryan sonny wilbur betsy elaine alex steven mick sarah brett neil elena sonia ruth clarence
        stephen samuel antonin jen karine dana marsha tammy cory rand ted marco lindsey chuck mitch dianne bob ben jeff
        """
}
