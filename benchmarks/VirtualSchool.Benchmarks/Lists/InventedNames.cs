namespace VirtualSchool.Benchmarks;

/// <summary>
/// Names and streets that the invented lists are drawn from: common Scottish ones, in falling order of frequency. They belong
/// to the benchmark alone: the engine's own tables of names are written from general knowledge and never from these.
/// </summary>
internal static class InventedNames
{
    public static readonly string[] Boys = Words("""
        jack noah james harris oliver leo rory alexander luca finlay lewis logan thomas brodie alfie harrison archie theo max charlie adam arthur
        jude finn freddie daniel mason hunter aaron cameron ethan jacob matthew nathan samuel ollie harry joshua muhammad caleb andrew blair callum
        connor liam ryan kyle euan ewan angus fraser robert william john david michael christopher stephen steven scott craig gregor hamish hugo
        isaac innes jamie jaxon joseph jake kai kian lachlan lucas luke lochlan mohammed murray nicholas oscar owen ruaridh reuben riley roman ross
        ruairidh sam sebastian sean shay struan stuart tyler zac zachary benjamin ben dylan edward elijah elliot evan gabriel george grayson henry
        ali ibrahim ahmed omar yusuf jakub filip oskar kacper antoni szymon aiden aidan calum calvin carson cole cody corey declan dean dominic
        duncan dominik eric fergus gary gordon greg ian iain jay jason jonathan josh justin keir kenzie kieran keiran lee leon louis marc mark
        martin neil patrick paul peter philip rhys richard robbie rowan russell ruben seth shaun shane simon taylor tom toby tommy vincent zander
        zain
        """);

    public static readonly string[] Girls = Words("""
        isla olivia emily freya ella amelia grace ava rosie lily sophie charlotte evie orla lucy maisie millie sophia aria harper ellie anna poppy
        daisy willow chloe eilidh emma erin eva georgia hannah holly isabella jessica mia niamh ruby skye zoe abigail alice amber amy alexandra ayla
        bella bonnie brooke callie cara catherine clara cora darcy eliza elizabeth elsie esme florence gracie hallie hollie hope imogen iona ivy
        jasmine julia katie kayla keira kirsty lacey layla leah lexi lilly lola lottie lois lyla maya maria martha matilda megan mila mirren molly
        morven mya myla nancy nina nova paige penelope phoebe quinn rachel rebecca robyn rose rowan sadie sarah sienna summer thea victoria violet
        zara zofia zuzanna maja hanna aleksandra oliwia fatima aisha maryam zainab amina alison angela beth bethany caitlin caitlyn carly carrie
        casey cassie chelsea claire connie courtney demi eden edith elise eleanor ellen elle esther fern fiona gabriella gemma harriet heather helen
        india isobel isabel jade jane jennifer jodie joanna kara karen karly kate katherine kelsey kiera lauren laura libby lynsey madison mairi
        margaret melissa michelle morgan naomi natalie nicole orlaith pippa rhianna rhona samantha shannon sheila shona sinead sofia stephanie susan
        tia tilly vanessa yasmin zahra
        """);

    public static readonly string[] Surnames = Words("""
        smith brown wilson campbell stewart thomson robertson anderson macdonald scott reid murray clark taylor ross watson morrison paterson young
        mitchell walker fraser miller mcdonald gray henderson hamilton johnston duncan graham ferguson kerr davidson bell cameron kelly martin
        hunter allan mackenzie grant simpson mackay mclean macleod black russell marshall wallace gibson kennedy gordon burns sutherland stevenson
        milne munro wood hughes mcmillan craig ritchie muir watt crawford mcgregor jackson hill shaw christie king moore maclean johnstone aitken
        white mcintosh currie douglas wright cunningham williamson mckenzie wilkie dickson mcdougall sinclair hay bruce donaldson lindsay boyd
        mcintyre docherty gallacher ramsay mcculloch weir ali khan hussain ahmed singh nowak kowalski wisniewski lewandowski patel begum akhtar barr
        baxter beattie bennett blair boyle brennan buchanan cairns carr chalmers cochrane collins connolly cook cooper coyle cowan coutts
        cruickshank daly devlin donnelly doherty drummond duffy dunlop dunn edwards elliott evans falconer finlay fleming forbes forsyth foster fox
        fullerton gallagher galloway geddes gilchrist gillespie gillies gilmour glen goodwin gourlay green greig hall hannah harkins harris harvey
        henry higgins hogg holmes houston howie hughson hutchison imrie innes irvine jack jamieson jardine jones kane kay keir kidd kirk knox laing
        laird lamb lang lawrie lawson leask leslie lennox logan love low lynch lyon macaulay macarthur maccoll macdougall macfarlane macgregor
        macinnes macintyre maciver mackinnon maclachlan macmillan macneil macphail macpherson macrae mair malcolm manson mason masson mathieson
        maxwell mcallister mcarthur mcbride mccabe mccall mccann mccormack mccormick mcdermott mcewan mcfadyen mcfarlane mcghee mcginley mcgill
        mcgrath mcguire mchugh mcinnes mckay mckee mckechnie mckenna mckinlay mckinnon mclachlan mclaren mclaughlin mcleod mcluskey mcmahon mcmanus
        mcnab mcnair mcnally mcnaughton mcneil mcneill mcphail mcphee mcpherson mcqueen mcrae mcshane mctaggart mcvey meikle melville menzies
        middleton moffat monaghan moncrieff montgomery moran morgan mullen murdoch murphy neil nelson nicol nicolson nisbet niven noble o'brien
        o'connor o'donnell o'hara o'neill oliver orr parker paton pattison petrie philip pollock porter pringle purdie quinn rae rankin reilly
        rennie richardson riddell ritchie roberts rodger rogers roy rutherford sangster semple shand sharp shearer shields sim skinner slater sloan
        smart smillie sneddon somerville spence steele stephen stevens stirling stoddart strachan stuart swan swanson sweeney tait telfer thompson
        thorburn todd tosh turnbull turner tweedie urquhart waddell walls walsh ward wardlaw warren waterson waugh webster welsh wemyss whyte
        williams winters wylie yates yule
        """);

    /// <summary>What some are called at home: a name and its other forms.</summary>
    public static readonly Dictionary<string, string[]> Nicknames = Pairs("""
        alexander:alex,sandy,xander,lex alexandra:alex,sandra,lexi andrew:andy,drew anna:annie,ann abigail:abby,abi catherine:cath,cathy,kate,katie
        katherine:kath,kathy,kate,katie christopher:chris,kit charlotte:lottie,charlie daniel:dan,danny david:dave,davie edward:eddie,ted,ed
        elizabeth:liz,beth,betty,eliza,lizzie emily:em,emmy ethan:eth ellie:el eleanor:ellie,nell gabriel:gabe gabriella:gabby,ella george:geordie
        georgia:georgie harrison:harry henry:harry,hal isabella:bella,izzy isabel:izzy,belle isobel:izzy,belle jacob:jake,jay james:jim,jimmy,jamie
        jennifer:jenny,jen jessica:jess,jessie john:ian,jock,johnny,jack jonathan:jon,jonny joseph:joe,joey joshua:josh kenzie:kenz lachlan:lachie
        lewis:lew louis:lou lucy:lu madison:maddie margaret:maggie,meg,peggy matilda:tilly matthew:matt,matty megan:meg melissa:mel
        michael:mike,mick,mikey michelle:shell mohammed:mo,mohammad,muhammad muhammad:mo,mohammed,muhammed nathan:nate natalie:nat
        nicholas:nick,nicky nicole:nicky,nikki oliver:ollie,olly olivia:liv,livvy patrick:paddy,pat penelope:penny peter:pete philip:phil,pip
        phoebe:phoebs rebecca:becca,becky richard:rick,ricky,dick robert:rob,bob,robbie,bert,rab rachel:rach samantha:sam,sammy samuel:sam,sammy
        sebastian:seb sophia:sophie,soph sophie:soph stephanie:steph stephen:steve,stevie,steven steven:steve,stevie,stephen susan:sue,susie
        thomas:tom,tommy,tam theo:teddy timothy:tim victoria:vicky,tori vincent:vince william:will,bill,billy,liam,wullie zachary:zac,zach
        aidan:aiden aiden:aidan callum:calum calum:callum euan:ewan ewan:euan iain:ian ian:iain sean:shaun shaun:sean caitlin:caitlyn
        caitlyn:caitlin keira:kiera kiera:keira ruaridh:ruairidh,rory ruairidh:ruaridh,rory eilidh:eilish,ailidh mairi:mhairi niamh:neve
        orla:orlaith zoe:zoë sofia:sophia sarah:sara hannah:hanna hollie:holly holly:hollie lilly:lily lily:lilly aaron:arron jake:jacob
        """);

    /// <summary>Postcode areas: letters, weight, districts.</summary>
    public static readonly (string Letters, int Weight, int Districts)[] Areas =
    [
        ("eh", 17, 55), ("g", 17, 84), ("ab", 10, 45), ("dd", 8, 11), ("dg", 3, 14), ("fk", 6, 21),
        ("hs", 1, 9), ("iv", 5, 56), ("ka", 8, 30), ("kw", 1, 17), ("ky", 8, 16), ("ml", 9, 12),
        ("pa", 7, 78), ("ph", 4, 50), ("td", 3, 15), ("ze", 1, 3),
    ];

    public static readonly string[] Streets =
    [
        "high street", "main street", "church street", "station road", "mill road", "school lane",
        "victoria road", "king street", "queen street", "park avenue", "manse road", "glebe street",
        "castle street", "union street", "george street", "bank street", "wellington street", "albert road",
        "craig road", "loch view", "ben view", "glen crescent", "forest drive", "birch grove",
        "rowan place", "oak avenue", "elm court", "hazel gardens", "bruce terrace", "wallace street",
        "burns avenue", "scott crescent", "stuart road", "harbour street", "shore road", "hill street",
        "braeside", "muir road", "cairn drive", "thistle place",
    ];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string[]> Pairs(string text)
        => Words(text).Select(w => w.Split(':')).ToDictionary(p => p[0], p => p[1].Split(','), StringComparer.Ordinal);
}
