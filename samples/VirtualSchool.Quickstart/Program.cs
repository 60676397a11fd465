// begin-snippet: quickstart
using NodaTime;
using VirtualSchool;
using VirtualSchool.Scotland;

var asAt = new LocalDate(2026, 8, 17);
var rules = RuleBook.Of(ScotlandPack.Current);
var pupils = EducationExports.Seemis.Read("pupils.csv");
var children = SocialWorkExports.Generic.Read("children.csv");

var register = new RegisterBuilder().Add(pupils).Add(children).Build(asAt);

foreach (var line in register.GapView.ToSentences())
{
    Console.WriteLine(line);
}

foreach (var person in register.People)
{
    var status = rules.StatusOf(person.Learner, asAt);
    Console.WriteLine($"{person.Name?.ToDisplay()}: looked after {status.Outcome}");
}

Console.WriteLine(rules.StatusOf(register.People[0].Learner, asAt).Trace.ToText());
// end-snippet
