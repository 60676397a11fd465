using System.Collections;
using System.Reflection;
using System.Text;
using NodaTime;
using VirtualSchool.Matching;
using VirtualSchool.Scotland;

namespace VirtualSchool;

/// <summary>
/// Objects as the libraries make them when the invented child of <see cref="Planting"/> is in every list: whatever can be reached
/// from a register, its decisions, an explanation and a linkage by public properties.
/// </summary>
internal static class Harvest
{
    // Two lists with the same child under two spellings, a twin, two different numbers and a child who is in one list only.
    private const string Pupils = """
        Student ID,SCN,Forename,Surname,DOB,Gender,Postcode,Stage,Looked After
        1987001,201188660,Zebedee,Zebedeeson,05/06/1987,M,KY99 1AB,S4,02
        1987002,,Zebediah,Zebedeeson,05/06/1987,M,KY99 1AB,S4,02
        1987003,171100623,Zebedee,Canary,06/06/1987,F,KY99 1AB,S4,01
        1987004,,Zebedeena,Alone,07/06/1987,F,KY99 2AB,S4,wherever Zebedee is
        """;

    private const string Children = """
        Client ID,SCN,Forename,Surname,DOB,Gender,Postcode,Legal Reason,Legal Start,Placement Type,Placement Start
        P1987001,201188660,Zebedee,Zebedeesson,05/06/1987,F,KY99 1AB,CSO,05/06/1987,Zebedee's aunt,05/06/1987
        P1987003,182409154,Zebedee,Canary,06/06/1987,F,KY99 1AB,CSO,06/06/1987,Kinship care,06/06/1987
        P1987005,,Zebedeena,Elsewhere,08/06/1987,F,KY99 3AB,Section 25,31/06/1987,Kinship care,01/01/1987
        """;

    private static readonly Lazy<ILookup<Type, object>> Everything = new(() => Reached(Roots()).ToLookup(o => o.GetType()));

    /// <summary>Of a generic type, whatever it was made over.</summary>
    public static IEnumerable<object> Of(Type type) =>
        Everything.Value.Where(g => type.IsAssignableFrom(g.Key) || (type.IsGenericType && g.Key.IsGenericType && type.GetGenericTypeDefinition() == g.Key.GetGenericTypeDefinition())).SelectMany(g => g);

    /// <summary>Every object reached whose type is of the libraries, each once.</summary>
    public static IEnumerable<object> All => Everything.Value.SelectMany(g => g);

    /// <summary>A kind of plan whose requirements a plan of the child leaves open.</summary>
    internal static PlanKind EducationPlan => ScotlandPlans.EducationPlan;

    /// <summary>A plan of the child, what is said about it, and a step that is refused.</summary>
    private static IEnumerable<object> Plans()
    {
        var day = new LocalDate(1987, 6, 5);
        var content = new PlanContent
        {
            Prepared = day,
            Child = new PlanChild { Reference = "Zebedee", Name = "Zebedee Canary", BirthDate = day.PlusDays(1) },
            Contributors = [new PlanContributor { Id = "Zebedee" }, new PlanContributor { Id = "Zebedee" }],
            Targets = [new PlanTarget { Text = "Zebedee", Barriers = ["Zebedee"], Review = day.PlusDays(-1) }],
            Actions = [new PlannedAction { Text = "Zebedee", Owner = "Zebediah" }],
        };
        var plan = SupportPlan.Begin("Zebedee", EducationPlan, content, day, "Zebedee").Plan!;
        yield return plan;
        yield return plan.Agree(day, "Zebedee");
        yield return plan.Submit(day, "Zebedee");
        yield return PlanFile.Read("plan.json", PlanFile.Write(plan), ScotlandPlans.All);
        yield return PlanFile.Read("plan.json", Encoding.UTF8.GetBytes("""{ "format": "Zebedee", "Zebedee": 1, "id": 1987 }"""), ScotlandPlans.All);
        yield return PlanCheck.Plan(plan);
        yield return PlanCompleteness.Of(EducationPlan, content);
        yield return PlanCompleteness.Of(EducationPlan, content).ToReport();
        yield return PlanQuality.Of(content, day);
    }

    /// <summary>A deadline of the child, by a reference, a school and a worker with the child's name in them.</summary>
    internal static Schedule ScheduleOfTheChild
    {
        get
        {
            var day = new LocalDate(1987, 6, 5);
            var child = new ScheduleChild("Zebedee 1987") { Initials = "Zebedee", School = "Zebedee", Worker = "Zebedee" };
            var entry = new ScheduleEntry(child, "Zebedee", "Zebedee", DeadlineState.Overdue, day, new Citation("Zebedee 1987", Confidence.High)) { Working = "Zebedee", RunsFrom = "Zebedee", RunsFromOn = day, Missing = ["Zebedee"] };
            return new Schedule(day.PlusDays(3), "Zebedee", 1987, [entry], ScheduleGrouping.School);
        }
    }

    private static IEnumerable<object> Schedules()
    {
        Schedule schedule = ScheduleOfTheChild;
        yield return schedule;
        yield return ScheduleFile.Read("schedule.json", ScheduleFile.Write(schedule));
        yield return ScheduleFile.Read("schedule.json", Encoding.UTF8.GetBytes("""{ "format": "Zebedee", "Zebedee": 1987 }"""));
        yield return ScheduleReminders.Of(schedule, [7]);
        using var events = new MemoryStream(Encoding.UTF8.GetBytes("id,kind,on\nZebedee 1987,Zebedee,1987-06-05\nZebedee,,1987-06-05\nZebedee,Zebedee,31/06/1987\n"));
        yield return EventList.Read(events, "events.csv", default);
    }

    private static IEnumerable<object> Roots()
    {
        foreach (var made in Plans().Concat(Schedules()))
        {
            yield return made;
        }

        var asAt = new LocalDate(2000, 1, 1);
        var rules = RuleBook.Of(ScotlandPack.Current);
        var progress = new Last<RegisterProgress>();
        var (pupils, children) = (Read(EducationExports.Seemis, "pupils.csv", Pupils), Read(SocialWorkExports.Generic, "children.csv", Children));
        yield return rules;
        yield return EducationExports.Seemis;
        yield return FormatRecognition.Rank(Pupils.Split('\n')[0].Split(','));
        yield return pupils;
        yield return children;
        var register = new RegisterBuilder()
            .Add(pupils)
            .Add(children)
            .Build(asAt, null, progress);
        yield return progress.Report!;
        yield return register;
        foreach (var person in register.People)
        {
            yield return rules.StatusOf(person.Learner, asAt);
            yield return CareTimeline.Of(person.Learner, asAt);
            foreach (var pair in register.Why(person.Key))
            {
                yield return pair;
            }
        }

        foreach (var record in register.People.SelectMany(p => p.Records).Skip(1))
        {
            yield return register.WhyNot(register.People[0].Records[0], record);
        }

        var schema = new LinkSchema([new("forename", FieldRole.Forename), new("surname", FieldRole.Surname), new("born", FieldRole.BirthDate)]);
        var (left, right) = (Records(schema, "Zebedeeson"), Records(schema, "Zebedeesson"));
        var model = LinkModel.DefaultFor(schema);
        var linker = Linker.For(model);
        yield return left;
        yield return LinkTrainer.Train(LinkModel.DefaultFor(schema), left, right);
        var linkProgress = new Last<LinkProgress>();
        yield return linker.Link(left, right, null, linkProgress);
        yield return linkProgress.Report!;
        yield return linker.Explain(left, 0, right, 0);
        yield return linker.WhyNot(left, 0, right, 0);
        yield return LinkCharts.Completeness(left, right);
        yield return LinkCharts.ExpectedThresholds(linker.Link(left, right));
        yield return LinkInput.Check(model, left, new RecordSetBuilder(schema).Build())[0];
        var advice = BlockingAdvisor.Advise(model, left, right, new BlockingAdviceOptions { Matches = [new(left.KeyOf(0), right.KeyOf(0))] });
        yield return advice;
        yield return advice.Rules[0];
        yield return LinkIndex.Build(model, left).FindWithin(LinkRecord.Of(right, 0), 10);
        yield return SplinkImport.Read("{\"comparisons\":[]}", schema);
        foreach (var found in Tables())
        {
            yield return found;
        }
    }

    /// <summary>The two lists as plain tables, linked without maps.</summary>
    private static object[] Tables()
    {
        var folder = Directory.CreateTempSubdirectory("virtualschool-harvest");
        try
        {
            var (pupils, children) = (Path.Combine(folder.FullName, "pupils.csv"), Path.Combine(folder.FullName, "children.csv"));
            File.WriteAllText(pupils, Pupils);
            File.WriteAllText(children, Children);
            return [TableLinker.Link(pupils, children), TableLinker.Advise(pupils, children)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ReadResult<Learner> Read(ExportReader reader, string name, string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return reader.Read(stream, name, new ReadOptions { LoadedAt = Instant.FromUtc(2000, 1, 1, 0, 0) });
    }

    private static RecordSet Records(LinkSchema schema, string surname)
    {
        var builder = new RecordSetBuilder(schema);
        builder.Begin("Zebedee1987");
        builder.Set(0, "Zebedee");
        builder.Set(1, surname);
        builder.Set(2, "1987-06-05");
        builder.End();
        return builder.Build();
    }

    private static List<object> Reached(IEnumerable<object> roots)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new List<object>();
        var todo = new Queue<object>(roots);
        while (todo.TryDequeue(out var next))
        {
            if (next is string || !seen.Add(next))
            {
                continue;
            }

            if (next is IEnumerable items)
            {
                foreach (var item in items.Cast<object?>().OfType<object>().Take(50))
                {
                    todo.Enqueue(item);
                }
            }

            if (!Repository.Assemblies.Contains(next.GetType().Assembly))
            {
                continue;
            }

            found.Add(next);
            foreach (var property in next.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike))
            {
                // A figure that is not known has no value, and asking for it is an error by design.
                if (next is ParameterValue { IsKnown: false } && property.Name == nameof(ParameterValue<>.Value))
                {
                    continue;
                }

                if (property.GetValue(next) is { } value && !value.GetType().IsPrimitive)
                {
                    todo.Enqueue(value);
                }
            }
        }

        return found;
    }

    private sealed class Last<T> : IProgress<T>
    {
        public T? Report { get; private set; }

        void IProgress<T>.Report(T value) => Report = value;
    }
}
