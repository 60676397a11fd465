using NodaTime;
using VirtualSchool;
using VirtualSchool.Matching;
using VirtualSchool.Scotland;
using VirtualSchool.Testing;

// AotSmoke FOLDER: reads the two small lists there, joins them, asks for reasons, links and trains on made-up records.
// Exit code 0 only when every step gave what it should.
if (args is not [var folder])
{
    Console.Error.WriteLine("usage: AotSmoke FOLDER-WITH-pupils.csv-AND-children.csv");
    return 2;
}

var wrong = 0;
var asAt = new LocalDate(2026, 8, 17);
var rules = RuleBook.Of(ScotlandPack.Current);

var pupils = EducationExports.Seemis.Read(Path.Combine(folder, "pupils.csv"));
var children = SocialWorkExports.Generic.Read(Path.Combine(folder, "children.csv"));
Expect("both lists are read", pupils is { IsRefused: false, Records.Count: 6 } && children is { IsRefused: false, Records.Count: 4 });

var register = new RegisterBuilder(rules).Add(pupils).Add(children).Build(asAt);
Expect("five children are in the register", register.People.Count == 5);
Expect("the lists disagree about two of them", register.GapView is { SchoolOnly.Count: 1, SocialWorkOnly.Count: 1 });

var statuses = register.People.Select(p => p.Status!).ToArray();
Expect("four are looked after, one is not known", statuses.Count(s => s.Outcome == Determination.Yes) == 4 && statuses.Count(s => s.Outcome == Determination.Unknown) == 1);
Console.WriteLine(statuses[0].Trace.ToText());
Expect("reasons can be written as JSON", statuses[0].Trace.ToJson().Contains("SC-LAC-1", StringComparison.Ordinal));

var joined = register.People.First(p => p.Records.Count == 2);
var why = register.Why(joined.Records[0], joined.Records[1]);
Expect("the weights of a join add up", Math.Abs(why.PriorWeight + why.Contributions.Sum(c => c.Weight + c.TermFrequencyWeight) - why.Score) < 1e-9);

var map = ExportMaps.SeemisPupilList;
Expect("a map survives its JSON", ExportMap.FromJson(map.ToJson()).ToJson() == map.ToJson());

var schema = new LinkSchema([new("forename", FieldRole.Forename), new("surname", FieldRole.Surname), new("born", FieldRole.BirthDate)]);
var (left, right) = (Records("l", 0), Records("r", 1));
var model = LinkTrainer.Train(LinkModel.DefaultFor(schema), left, right).Model;
Expect("a model survives its JSON", LinkModel.FromJson(model.ToJson()).ToJson() == model.ToJson());
Expect("records are linked", Linker.For(model).Link(left, right).Links.Any());

Expect("the synthetic authority is made", SyntheticAuthority.Create().PupilCount > 1000);
Console.WriteLine(wrong == 0 ? "all as it should be" : $"{wrong} wrong");
return wrong == 0 ? 0 : 1;

void Expect(string what, bool holds)
{
    if (!holds)
    {
        wrong++;
        Console.Error.WriteLine($"WRONG: {what}");
    }
}

// Two lists of the same thirty made-up people; in the second every third surname has a letter doubled.
RecordSet Records(string prefix, int variant)
{
    string[] forenames = ["Isla", "Callum", "Ailsa", "Fergus", "Morag"];
    string[] surnames = ["Fraser", "MacLeod", "Sinclair", "Drummond", "Buchan", "Innes"];
    var builder = new RecordSetBuilder(schema);
    for (var i = 0; i < 30; i++)
    {
        builder.Begin($"{prefix}{i}");
        builder.Set(0, forenames[i % 5]);
        builder.Set(1, surnames[i % 6] + (variant == 1 && i % 3 == 0 ? "s" : ""));
        builder.Set(2, new LocalDate(2010 + (i % 7), 1 + (i % 12), 1 + (i % 27)).ToString("uuuu-MM-dd", null));
        builder.End();
    }

    return builder.Build();
}
