namespace VirtualSchool.Testing;

/// <summary>
/// Word lists written for this project. They are common names put together at random, so any likeness to a living person is chance.
/// The mix of languages is roughly that of a Scottish council; it claims no more than that.
/// </summary>
internal static class SyntheticNames
{
    private static readonly string[] ScotsBoys = Words(
        "Jack Noah James Harris Oliver Leo Rory Alexander Luca Finlay Lewis Logan Thomas Brodie Alfie Harrison Archie Theo Max Charlie Adam Arthur Jude Finn Freddie Daniel Mason Hunter Aaron Cameron Ethan Jacob Matthew Nathan Samuel Ollie Harry Joshua Caleb Andrew Blair Callum Connor Liam Ryan Kyle Euan Ewan Angus Fraser Robert William John David Michael Christopher Stephen Steven Scott Craig Gregor Hamish Innes Jamie Joseph Kai Lachlan Lucas Luke Murray Nicholas Oscar Owen Reuben Riley Ross Sam Sebastian Sean Struan Stuart Tyler Benjamin Dylan Edward Elijah Elliot Evan Gabriel George Aiden Calum Carson Cole Corey Declan Duncan Gordon Iain Jason Keir Kian Magnus Mark Neil Paul Peter Robbie Rowan Sorley Torin Zac");

    private static readonly string[] ScotsGirls = Words(
        "Isla Olivia Emily Freya Ella Amelia Grace Ava Rosie Lily Sophie Charlotte Evie Orla Lucy Maisie Millie Sophia Aria Harper Ellie Anna Poppy Daisy Willow Chloe Eilidh Emma Erin Eva Georgia Hannah Holly Isabella Jessica Mia Niamh Ruby Skye Zoe Abigail Alice Amber Amy Alexandra Ayla Bella Bonnie Brooke Callie Cara Catherine Clara Cora Eliza Elizabeth Elsie Esme Gracie Hallie Hope Imogen Iona Ivy Jasmine Julia Katie Kayla Keira Kirsty Layla Leah Lexi Lilly Lola Lyla Maya Maria Martha Matilda Megan Mila Mirren Molly Morven Mya Myla Nina Paige Penelope Phoebe Rachel Rebecca Robyn Rose Sarah Sienna Summer Thea Victoria Violet Ailsa Catriona Fiona Mairi Margaret Rhona Shona");

    private static readonly string[] DoubleBoys = Words("John-Paul Jay-Dee Billy-Joe James-Dean Tyler-Jay Jon-Luc");
    private static readonly string[] DoubleGirls = Words("Anne-Marie Ellie-May Mary-Kate Lily-Rose Amy-Lee Gracie-Mae Sarah-Jane Lexi-Mai");

    private static readonly string[] GaelicBoys = Words("Ruairidh Seumas Dòmhnall Iain Aonghas Eòghann Calum Fionnlagh Coinneach Niall Tormod Uilleam Alasdair Murchadh Somhairle Eachann");
    private static readonly string[] GaelicGirls = Words("Mòrag Catrìona Màiri Peigi Ceit Sìne Anna Eilidh Oighrig Raonaid Mairead Ealasaid Seonag Beathag Flòraidh Siùsaidh");

    // The woman's form of a Gaelic surname has Nic and lenites: MacDhòmhnaill, NicDhòmhnaill.
    private static readonly (string Boy, string Girl)[] GaelicSurnames =
    [
        .. Words("Dhòmhnaill Leòid Coinnich Aoidh Illeathain Neill Rath Fhionghain Aonghais Mhathain an-tSaoir Phàrlain Ruairidh Asgaill").Select(stem => ("Mac" + stem, "Nic" + stem)),
        ("Moireasdan", "Moireasdan"), ("Caimbeul", "Chaimbeul"), ("Friseal", "Fhriseal"), ("Rothach", "Rothach"), ("Siosal", "Siosal"),
    ];

    private static readonly string[] IrishBoys = Words("Ciarán Oisín Cillian Conor Darragh Eoin Fionn Padraig Rónán Tadhg Séamus Brendan Declan Kieran");
    private static readonly string[] IrishGirls = Words("Aoife Caoimhe Ciara Clodagh Niamh Róisín Saoirse Sinéad Siobhán Gráinne Orlaith Bríd Maeve Nuala");
    private static readonly string[] IrishSurnames = Words("O'Neill O'Donnell O'Connor O'Hara O'Brien O'Rourke O'Hagan Gallacher Docherty Boyle Coyle Devlin McGinley McBride McCafferty Brennan Rafferty Quigley Sweeney O'Malley");

    private static readonly string[] PolishBoys = Words("Łukasz Jakub Filip Oskar Kacper Antoni Szymon Michał Paweł Wojciech Mikołaj Stanisław Tomasz Błażej Wiktor Igor Dawid Krzysztof");
    private static readonly string[] PolishGirls = Words("Zofia Zuzanna Maja Hanna Aleksandra Oliwia Małgorzata Agnieszka Natalia Weronika Łucja Gabriela Kinga Wiktoria Lena Nikola Żaneta Amelia");
    private static readonly (string Boy, string Girl)[] PolishSurnames =
    [
        .. Words("Kowal Wiśniew Lewandow Kamiń Zieliń Szymań Dąbrow Jankow Kwiatkow Piotrow Grabow Pawłow Michal Zawadz Sikor Rutkow Ostrow Makow").Select(stem => (stem + "ski", stem + "ska")),
        .. Words("Nowak Wójcik Woźniak Kaczmarek Mazur Krawczyk Wróbel Stępień Pająk Bąk Gołąb Zając").Select(name => (name, name)),
    ];

    private static readonly string[] MuslimBoys = Words("Muhammad Mohammed Ibrahim Yusuf Omar Ali Hamza Bilal Hassan Haris Zain Adam Umar Abdullah Musa Ismail Faisal Usman");
    private static readonly string[] MuslimGirls = Words("Fatima Aisha Maryam Zainab Amina Khadija Hafsa Sara Noor Iqra Safa Hira Sumaiya Zara Ayesha Mahnoor Laiba Inaya");
    private static readonly string[] MuslimSurnames = Words("Ahmed Ali Khan Hussain Akhtar Begum Malik Iqbal Mahmood Rashid Shah Qureshi Butt Chaudhry Mirza Aslam Javed Rehman Saleem Anwar");

    private static readonly string[] IndianBoys = Words("Arjun Rohan Aarav Vihaan Harpreet Gurdeep Jaspreet Manveer Karan Dev Rishi Nikhil");
    private static readonly string[] IndianGirls = Words("Simran Priya Ananya Harleen Jasleen Manpreet Diya Kavya Meera Navneet Riya Asha");
    private static readonly (string Boy, string Girl)[] IndianSurnames =
    [
        ("Singh", "Kaur"), ("Singh", "Kaur"), ("Singh Gill", "Kaur Gill"), ("Singh Dhillon", "Kaur Dhillon"),
        .. Words("Patel Sharma Gupta Nair Reddy Iyer Das Menon Joshi Verma").Select(name => (name, name)),
    ];

    private static readonly string[] ArabicBoys = Words("Ahmad Mahmoud Khaled Tariq Karim Abdulrahman Samir Nasser Walid Ayman Anas Mustafa Bashir Jamal");
    private static readonly string[] ArabicGirls = Words("Layla Nour Rania Hala Yasmin Salma Dina Rahaf Lina Reem Huda Amal Sahar Rima");
    private static readonly string[] ArabicSurnames = Words("al-Masri el-Sayed al-Hassan Haddad Khalil Mansour Saleh al-Khatib Darwish Hamdan Nasser Suleiman abu-Bakr Othman");

    private static readonly string[] AfricanBoys = Words("Chidi Emeka Tunde Kwame Kofi Daniel Samuel Emmanuel Tendai Simba");
    private static readonly string[] AfricanGirls = Words("Amara Chioma Ngozi Abena Ama Blessing Precious Grace Rudo Thandiwe");
    private static readonly string[] AfricanSurnames = Words("Okafor Adeyemi Okonkwo Mensah Owusu Boateng Eze Balogun Moyo Ncube Dlamini Asante");

    private static readonly string[] UkrainianBoys = Words("Oleksandr Dmytro Andriy Bohdan Mykola Taras Artem Danylo Maksym Yaroslav");
    private static readonly string[] UkrainianGirls = Words("Oksana Solomiya Kateryna Daryna Yuliya Anastasiya Polina Khrystyna Nadiya Vira");
    private static readonly string[] UkrainianSurnames = Words("Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Kravchuk Lysenko Savchenko Petrenko Boyko Marchenko Hrytsenko");

    private static readonly string[] AloneBoys = Words("Abdul Farid Najib Filmon Yonas Samuel Hamid Minh Duc Ahmad Karzan Rebaz Mohamed Ibrahim Bereket Robel");
    private static readonly string[] AloneSurnames = Words("Ahmadzai Stanikzai Noorzai Tesfay Habte Gebre Nguyen Tran Hama Karim Osman Abdi Mohamed Rahimi Safi Haile");

    private static readonly string[] ScotsSurnames = Words(
        "Smith Brown Wilson Campbell Stewart Thomson Robertson Anderson Scott Reid Murray Clark Taylor Ross Watson Morrison Paterson Young Mitchell Walker Fraser Miller Gray Henderson Hamilton Johnston Duncan Graham Ferguson Kerr Davidson Bell Cameron Kelly Martin Hunter Allan Grant Simpson Black Russell Marshall Wallace Gibson Kennedy Gordon Burns Sutherland Stevenson Milne Munro Wood Hughes Craig Ritchie Muir Watt Crawford Jackson Hill Shaw Christie King Moore Johnstone Aitken White Currie Douglas Wright Cunningham Williamson Wilkie Dickson Sinclair Hay Bruce Donaldson Lindsay Boyd Weir Barr Baxter Beattie Bennett Blair Buchanan Cairns Carr Chalmers Cochrane Collins Cook Cooper Cowan Coutts Cruickshank Drummond Duffy Dunlop Dunn Elliott Falconer Finlay Fleming Forbes Forsyth Foster Fullerton Galloway Geddes Gilchrist Gillespie Gillies Gilmour Gourlay Greig Hogg Howie Hutchison Imrie Irvine Jamieson Jardine Kidd Kirk Knox Laing Laird Lamb Lawson Leask Leslie Lennox Logan Lyon Mair Manson Mathieson Maxwell Melville Menzies Moffat Murdoch Nicol Nicolson Nisbet Niven Noble Orr Pollock Pringle Rae Rankin Rennie Riddell Rodger Rutherford Sangster Semple Sharp Skinner Sloan Sneddon Somerville Spence Steele Stirling Strachan Swan Tait Telfer Todd Tosh Turnbull Urquhart Waddell Wardlaw Wemyss Yule");

    private static readonly string[] MacStems = Words(
        "Donald Kenzie Kay Lean Leod Millan Gregor Intosh Dougall Intyre Culloch Arthur Allister Aulay Bride Callum Coll Cormick Crae Diarmid Ewan Fadyen Farlane Gill Guire Innes Iver Kechnie Kellar Kinlay Kinnon Lachlan Laren Naughton Neil Nicol Phail Phee Pherson Quarrie Queen Rae Sween Taggart Vicar Whirter");

    private static readonly string[] PlaceHeads = Words(
        "Auchter Bal Bannoch Brae Cairn Craig Dal Doun Drum Dun Fern Gart Glen Inch Inver Kil Kin Kirk Lang Loch Meikle Muir Ness Ochter Pit Ruther Sheil Strath Tulli Whit");

    private static readonly string[] PlaceTails = Words(
        "bank burn cairn cardie chan craig croft den dale field ford gask ham holm lie loch mont more muir nie ray rie rossie shaw side toul ton waird wood");

    /// <summary>Everyday forms. Both sides occur in lists: the legal name in one, the everyday one in the other.</summary>
    private static readonly Dictionary<string, string[]> EverydayForms = new(StringComparer.Ordinal)
    {
        ["Abigail"] = ["Abby", "Abi"], ["Aleksandra"] = ["Ola", "Alex"], ["Alexander"] = ["Alex", "Sandy", "Xander"], ["Alexandra"] = ["Alex", "Lexi"],
        ["Andrew"] = ["Andy", "Drew"], ["Aonghas"] = ["Angus"], ["Benjamin"] = ["Ben"], ["Catherine"] = ["Cath", "Katie"], ["Catriona"] = ["Trina"],
        ["Charlotte"] = ["Lottie", "Charlie"], ["Christopher"] = ["Chris", "Kit"], ["Daniel"] = ["Dan", "Danny"], ["David"] = ["Davie"],
        ["Dòmhnall"] = ["Donald"], ["Edward"] = ["Ted", "Eddie"], ["Elizabeth"] = ["Beth", "Lizzie", "Libby"], ["Eòghann"] = ["Ewan"],
        ["Fionnlagh"] = ["Finlay"], ["Gabriel"] = ["Gabe"], ["Georgia"] = ["Georgie"], ["Hamish"] = ["Mish"], ["Harrison"] = ["Harry"],
        ["Isabella"] = ["Bella", "Izzy"], ["Jakub"] = ["Kuba"], ["James"] = ["Jamie", "Jim"], ["Jessica"] = ["Jess"], ["Joseph"] = ["Joe", "Joey"],
        ["Joshua"] = ["Josh"], ["Katarzyna"] = ["Kasia"], ["Lachlan"] = ["Lachie"], ["Madison"] = ["Maddie"], ["Małgorzata"] = ["Gosia"],
        ["Margaret"] = ["Maggie", "Meg"], ["Matilda"] = ["Tilly"], ["Matthew"] = ["Matt"], ["Megan"] = ["Meg"], ["Michael"] = ["Mike", "Mikey"],
        ["Mohammed"] = ["Mo", "Muhammad"], ["Muhammad"] = ["Mo", "Mohammed"], ["Nicholas"] = ["Nick", "Nicky"], ["Oleksandr"] = ["Sasha"],
        ["Oliver"] = ["Ollie"], ["Olivia"] = ["Liv"], ["Penelope"] = ["Penny"], ["Rebecca"] = ["Becca", "Becky"], ["Robert"] = ["Rab", "Bob", "Robbie"],
        ["Ruairidh"] = ["Rory", "Ruaridh"], ["Samuel"] = ["Sam"], ["Sebastian"] = ["Seb"], ["Seumas"] = ["James"], ["Sophia"] = ["Sophie"],
        ["Stephen"] = ["Steve", "Steven"], ["Thomas"] = ["Tom", "Tommy"], ["Victoria"] = ["Tori", "Vicky"], ["William"] = ["Liam", "Will", "Billy"],
        ["Wojciech"] = ["Wojtek"], ["Zofia"] = ["Zosia"], ["Zuzanna"] = ["Zuzia"],
    };

    private static readonly Family[] Families =
    [
        new(812, ScotsBoys, ScotsGirls, static r => Same(ScotsSurname(r))),
        new(16, GaelicBoys, GaelicGirls, static r => r.Pick(GaelicSurnames)),
        new(40, IrishBoys, IrishGirls, static r => Same(r.Pick(IrishSurnames))),
        new(38, PolishBoys, PolishGirls, static r => r.Pick(PolishSurnames)),
        new(50, MuslimBoys, MuslimGirls, static r => Same(r.Pick(MuslimSurnames))),
        new(14, IndianBoys, IndianGirls, static r => r.Pick(IndianSurnames)),
        new(14, ArabicBoys, ArabicGirls, static r => Same(r.Pick(ArabicSurnames))),
        new(8, AfricanBoys, AfricanGirls, static r => Same(r.Pick(AfricanSurnames))),
        new(8, UkrainianBoys, UkrainianGirls, static r => Same(r.Pick(UkrainianSurnames))),
    ];

    /// <summary>A family whose children came to Scotland alone.</summary>
    public static Family Alone { get; } = new(0, AloneBoys, AloneBoys, static r => Same(r.Pick(AloneSurnames)));

    public static Family DrawFamily(SyntheticRandom random)
    {
        int draw = random.Next(1000);
        foreach (Family family in Families)
        {
            draw -= family.PerThousand;
            if (draw < 0)
            {
                return family;
            }
        }

        return Families[0];
    }

    /// <summary>The everyday form of a forename, or null when there is none.</summary>
    public static string? EverydayForm(SyntheticRandom random, string forename) =>
        EverydayForms.TryGetValue(forename, out string[]? forms) ? random.Pick(forms) : null;

    public static string ScotsSurname(SyntheticRandom random)
    {
        int draw = random.Next(100);
        return draw < 48 ? Skewed(random, ScotsSurnames)
            : draw < 68 ? (random.Chance(550) ? "Mac" : "Mc") + Skewed(random, MacStems)
            : random.Pick(PlaceHeads) + random.Pick(PlaceTails);
    }

    /// <summary>The head of the list far more often than its tail, as with real names.</summary>
    private static string Skewed(SyntheticRandom random, string[] words) => words[Math.Min(random.Next(words.Length), random.Next(words.Length))];

    private static (string Boy, string Girl) Same(string surname) => (surname, surname);

    private static string[] Words(string words) => words.Split(' ');

    /// <summary>Names that go together.</summary>
    internal sealed class Family
    {
        private readonly string[] boys;
        private readonly string[] girls;
        private readonly Func<SyntheticRandom, (string Boy, string Girl)> surname;

        public Family(int perThousand, string[] boys, string[] girls, Func<SyntheticRandom, (string Boy, string Girl)> surname)
        {
            PerThousand = perThousand;
            this.boys = boys;
            this.girls = girls;
            this.surname = surname;
        }

        public int PerThousand { get; }

        public (string Boy, string Girl) DrawSurname(SyntheticRandom random)
        {
            (string boy, string girl) = surname(random);
            if (PerThousand > 500 && random.Chance(40))
            {
                string second = ScotsSurname(random);
                return (boy + "-" + second, girl + "-" + second);
            }

            return (boy, girl);
        }

        public string DrawForename(SyntheticRandom random, bool girl) =>
            PerThousand > 500 && random.Chance(15)
                ? random.Pick(girl ? DoubleGirls : DoubleBoys)
                : Skewed(random, girl ? girls : boys);
    }
}
