"""English words of four letters and more that any report may have, so that they tell no story."""

_WORDS = """
    able about above according across action actually added after again against almost along already also although always
    among amount another anyone anything appeared area around article asked away back based became because become been
    before began begin behind being believe best better between beyond biggest body both bring build business called came
    case cases cause change children city claims clear close come comes coming community company continue continued could
    country course current currently data days dead deal death decided decision department described despite didn died
    different director does doesn doing done down during each earlier early effort efforts eight either else ended
    enough even event ever every everyone everything example expected face fact family farther felt final find first five
    follow followed following force former found four friday from full further future gave general give given goes going
    good government great group groups half happened hard have having head hear held help here high himself history
    home hour hours house however http human idea important include included including information inside instead into
    issue issues itself january february march april june july august september october november december just keep
    kept kind knew know known large largest last late later latest least leave left less level life like likely line
    list little live local long look looking lost made main major make making many matter maybe mean means media meeting
    member members might million minutes moment monday money month months more morning most move much must name named
    national near nearly need needed never next night nothing number office official officials often once only open
    order other others outside over part particular party past people percent perhaps person place plan plans point
    police political position possible power president press previous problem process program public question quite
    rather reach ready real really reason received recent recently record remain report reported reporters reports
    response result return right role running said same saturday says school second security seem seen sent series
    service services seven several shall shared short should show side simply since situation some someone something
    soon sought source sources speaking spokesman spokesperson spokeswoman stand start started state statement states
    still stop story street strong such sunday support sure system take taken taking talk team tell than thank that their
    them themselves then there these they thing things think third this those though thought thousand thousands three
    through thursday time times today together told took toward towards tried true trying tuesday turn turned under
    until upon used using usually very want wanted watch wednesday week weeks well went were what when where whether
    which while white whole whom whose will with within without woman women word words work worked working world would
    wrote year years yesterday young your
"""
COMMON_WORDS = frozenset(_WORDS.split())
