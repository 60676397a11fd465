using CsCheck;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

/// <summary>Names that are said alike have one key, however they are spelt. The names are of the authors' own knowledge.</summary>
public sealed class NameSoundTests
{
    [Theory]
    [InlineData("Siobhan", "Siobhán", "Shevaun", "Chevonne", "Shivaun")]
    [InlineData("Niamh", "Neve", "Neave", "Nieve")]
    [InlineData("Caoimhe", "Keeva", "Kiva", "Keva", "Quiva")]
    [InlineData("Aoife", "Eefa", "Aife")]
    [InlineData("Eilidh", "Ailidh", "Ayley", "Eilee")]
    [InlineData("Catrìona", "Catriona", "Katrina", "Katriona", "Catherine", "Katharine", "Kathryn")]
    [InlineData("Mhairi", "Mhàiri", "Vari", "Vairi", "Varie")]
    [InlineData("Ruaridh", "Ruairidh", "Ruaraidh", "Rory", "Ruari", "Ruairí", "Ruaidhri")]
    [InlineData("Eoghan", "Euan", "Ewan", "Ewen", "Eoin", "Euen")]
    [InlineData("Seumas", "Séamus", "Shamus", "Seamas")]
    [InlineData("Sinéad", "Sinead", "Shinade")]
    [InlineData("Seonaid", "Shonaid")]
    [InlineData("Sìne", "Sheena", "Shina")]
    [InlineData("Síle", "Sheila", "Shiela", "Sheelagh")]
    [InlineData("Ciara", "Kiera", "Keira", "Kiara")]
    [InlineData("Ciarán", "Kieran", "Kieron", "Keiran")]
    [InlineData("Cillian", "Killian", "Kilian")]
    [InlineData("Ceit", "Kate", "Kaite")]
    [InlineData("Aonghas", "Angus", "Aongus")]
    [InlineData("Domhnall", "Donall", "Donal", "Donald")]
    [InlineData("Raghnall", "Ranald")]
    [InlineData("Fearghas", "Fergus", "Ferghus")]
    [InlineData("Meghan", "Megan", "Meagan", "Meaghan")]
    [InlineData("Lachlan", "Lachlann", "Lauchlan")]
    [InlineData("Sadhbh", "Sive", "Saive")]
    [InlineData("Orlaith", "Orlath")]
    [InlineData("Órla", "Orla", "Orlagh")]
    [InlineData("MacDhòmhnaill", "MacDonald", "McDonald", "M'Donald", "M’Donald", "MacDonnell", "McDonell")]
    [InlineData("MacEwan", "McEwen", "McKeown", "MacKeon")]
    [InlineData("MacKay", "McKay", "Mackie", "McCay", "M'Kay")]
    [InlineData("MacGhee", "McGhie", "McGee")]
    [InlineData("MacIver", "McIvor", "McKeever")]
    [InlineData("MacLean", "McLaine", "Maclaine", "McClean")]
    [InlineData("MacLeod", "McCloud")]
    [InlineData("MacQueen", "McQuinn")]
    [InlineData("MacEachern", "McEachran")]
    [InlineData("Callaghan", "Callahan", "Calahan")]
    [InlineData("Vaughan", "Vaughn", "Vaun")]
    [InlineData("Wright", "Right")]
    [InlineData("Knight", "Night")]
    [InlineData("Stewart", "Stuart", "Steuart")]
    [InlineData("Reid", "Reed", "Read")]
    [InlineData("Smyth", "Smith", "Smythe")]
    [InlineData("Stephen", "Steven", "Stefan")]
    [InlineData("Geoffrey", "Jeffrey", "Jeffery")]
    [InlineData("Gillian", "Jillian")]
    [InlineData("Philip", "Filip", "Phillip")]
    [InlineData("Rachel", "Rachael", "Raquel")]
    [InlineData("Nicholas", "Nicolas", "Nikolas")]
    [InlineData("Christopher", "Kristofer")]
    [InlineData("Kowalski", "Kowalska", "Kovalski")]
    [InlineData("Wiśniewska", "Wisniewski", "Vishnievski")]
    [InlineData("Szymański", "Szymanska", "Shimanski")]
    [InlineData("Mohammed", "Muhammad", "Mohamed", "Muhammed", "Mohammad")]
    [InlineData("Yusuf", "Yousef", "Yousaf", "Joseph", "Jusuf")]
    [InlineData("Hussain", "Hussein", "Husain", "Hossain")]
    [InlineData("Khadija", "Kadija", "Khadeeja")]
    [InlineData("Zainab", "Zaynab", "Zeinab", "Sainab")]
    [InlineData("Usman", "Osman")]
    [InlineData("Sheikh", "Shaikh", "Shaik")]
    [InlineData("Chaudhry", "Choudhary", "Chaudhary")]
    [InlineData("Iqbal", "Ikbal")]
    [InlineData("Qureshi", "Kureshi", "Quraishi")]
    [InlineData("Bhatti", "Batti")]
    [InlineData("Zhang", "Chang", "Cheung")]
    [InlineData("Xu", "Hsu", "Shu")]
    [InlineData("Nguyen", "Nuyen")]
    public void Names_said_alike_have_one_key(params string[] names)
        => Assert.All(names, name => Assert.Equal(NameSound.KeyOf(names[0]), NameSound.KeyOf(name)));

    [Theory]
    [InlineData("Katherine", "Margaret")]
    [InlineData("Siobhan", "Sinead")]
    [InlineData("MacDonald", "MacDougall")]
    [InlineData("Smith", "Schmidt")]
    [InlineData("Isla", "Eilidh")]
    [InlineData("Bhavna", "Vavna")]
    [InlineData("Owen", "Ewan")]
    [InlineData("Khan", "Hann")]
    public void Names_said_differently_have_two(string one, string other)
        => Assert.NotEqual(NameSound.KeyOf(one), NameSound.KeyOf(other));

    [Theory]
    [InlineData("MacDhòmhnaill", "mkdnl")]
    [InlineData("Siobhán", "sfn")]
    [InlineData("Eilidh", "el")]
    [InlineData("O’Neill", "anl")]
    [InlineData("Xavier", "sfr")]
    [InlineData("Alexander", "alksndr")]
    [InlineData("", "")]
    [InlineData("'-", "")]
    [InlineData("王", "王")]
    public void Keys_are_as_documented(string name, string key) => Assert.Equal(key, NameSound.KeyOf(name));

    [Fact]
    public void Any_text_has_a_key_that_is_short_and_the_same_in_capitals()
        => Gen.String.Sample(
            text =>
            {
                string key = NameSound.KeyOf(text);
                return key.Length <= 12 && (text.Any(c => c >= 128) || key == NameSound.KeyOf(text.ToUpperInvariant()));
            },
            iter: 20_000);

    [Fact]
    public void Blocking_by_sound_brings_two_spellings_together()
    {
        LinkSchema schema = TestData.Schema(("surname", FieldRole.Surname));
        LinkModel start = LinkModel.DefaultFor(schema);
        var model = new LinkModel("test", "1", start.Comparisons, [new BlockingRule("sound", [new KeyPart(["surname"], KeyTransform.Sound)])], [], [], 0.1, 0.75, 0.5);

        RecordSet left = TestData.Lines(schema, "a|MacEwan", "b|Fraser");
        RecordSet right = TestData.Lines(schema, "c|McKeown", "d|Buchanan");
        Assert.Equal(1, Linker.For(LinkModel.FromJson(model.ToJson())).CountPairs(left, right).RulePairs);
    }
}
