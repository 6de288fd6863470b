/// Common English given names by the pronoun that people use. This project's own lists.
enum GivenNames {
    static let feminine = """
        alice amanda amy andrea angela ann anna anne annie ashley barbara betsy betty beth brenda carla carly carol
        caroline catherine cathy charlotte cheryl chelsea christina christine cindy claire clara condoleezza crystal cynthia
        dana debbie deborah debra diana diane dianne donna dorothy elaine eleanor elena elizabeth ellen emily emma erica
        eva evelyn florence frances gabrielle gina gloria grace hannah heather heidi helen hillary huma irene ivanka jackie
        jane janet jean jeanne jennifer jenny jessica jill joan joanna jody josephine joyce judith judy julia julie kamala
        karen kate katherine kathleen kathy katie kellyanne kerstin kim kirsten kristen kristin laura lauren leslie lily
        linda lisa liz loretta lori louise lucy lynn maggie marcia margaret maria marie marilyn marla marlene martha mary
        maureen megan megyn melania melissa michelle mildred monica nancy natalie nicole nikki nina nora olivia pamela
        patricia patty paula peggy phyllis priscilla rachel rebecca renee rita roberta rosa rose ruth sally samantha sandra
        sara sarah sharon sheila shirley sonia sophia stacey stephanie sue susan suzanne sylvia tammy teresa theresa tina
        tiffany valerie vanessa vera veronica victoria virginia wendy whoopi yvonne zoe ada marta ingrid
        """
    static let masculine = """
        aaron adam alan albert alex alexander alfred andrew andy anthony arthur barack ben benjamin bernard bernie bill
        billy bob brad bradley brandon brian bruce carl carlos charles charlie chris christopher chuck clarence craig dan
        daniel danny dave david dennis derek don donald doug douglas dwight earl ed eddie edward edwin eric ernest eugene
        floyd francis frank franklin fred frederick gabriel gary gene george gerald gilbert glenn gordon greg gregory guy
        harold harry harvey henry herbert howard hugh ian jack jacob jake james jamie jason jay jeb jeff jeffrey jeremy
        jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph joshua juan julian justin karl
        keith ken kenneth kevin kyle larry lawrence lee leo leon leonard lester lewis lloyd louis luis luke marc marco
        marcus mario mark martin marvin matt matthew max michael mike mitch mitt nate nathan neil newt nicholas nick norman
        oscar patrick paul pedro pete peter phil philip phillip ralph rand randy ray raymond reince ricardo richard rick
        robert rodney roger ron ronald ross roy russell ryan sam samuel scott sean seth shawn sidney stanley stephen steve
        steven stuart ted terry theodore thomas tim timothy todd tom tommy tony travis troy tyler vernon victor vincent
        vladimir wallace walter warren wayne william willie xi jonas rolf
        """
}
