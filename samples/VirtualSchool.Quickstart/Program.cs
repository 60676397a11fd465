// begin-snippet: quickstart
using NodaTime;
using VirtualSchool;
using VirtualSchool.Scotland;

var rules = RuleBook.Of(ScotlandPack.Current);
var pupils = EducationExports.Seemis.Read("pupils.csv");
var children = SocialWorkExports.Generic.Read("children.csv");
var register = new RegisterBuilder(rules).Add(pupils).Add(children).Build(asAt: new LocalDate(2026, 8, 17));

foreach (var line in register.GapView.ToSentences())
{
    Console.WriteLine(line);
}

foreach (var person in register.People)
{
    Console.WriteLine($"{person.Name?.ToDisplay()}: looked after {person.Status?.Outcome}");
}

Console.WriteLine(register.People[0].Status?.Trace.ToText());
// end-snippet
