using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Benchmarks;

/// <summary>
/// Invented pupils of a whole council, as a register holds them: most without any care, some with one order and home, a few with
/// many. The same seed gives the same children.
/// </summary>
internal static class GeneratedChildren
{
    private static readonly SourceFile Social = new(new SourceId(SourceKind.SocialWork, "Generated social work"), "children.csv", default);
    private static readonly SourceFile School = new(new SourceId(SourceKind.Education, "Generated school list"), "pupils.csv", default);
    private static readonly string[] Homes = ["HOME", "KIN", "FOSLA", "FOSPUR", "LAHOME", "RESSCH"];
    private static readonly LocalDate Epoch = new(2002, 1, 1);

    /// <summary>Children of whom one in two has care episodes: more than any council, so that the law has something to do.</summary>
    public static Learner[] Make(int count, int seed)
    {
        var random = new Random(seed);
        var children = new Learner[count];
        for (int i = 0; i < count; i++)
        {
            children[i] = Child(random, i + 2);
        }

        return children;
    }

    /// <summary>The same children with reviews and visits in every home, and a support plan for some.</summary>
    public static Learner[] WithEvents(Learner[] children, int seed)
    {
        var random = new Random(seed);
        return [.. children.Select(c =>
        {
            var events = new List<Fact<LearnerEvent>>(c.Events);
            void Add(string kind, LocalDate on) => events.Add(new Fact<LearnerEvent>(new LearnerEvent(kind, on), c.Enrolments[0].Source));
            foreach (Fact<Home> home in c.Homes)
            {
                LocalDate from = home.Value.Dates.Start!.Value;
                LocalDate to = home.Value.Dates.LastDay!.Value;
                for (LocalDate review = from.PlusDays(20 + random.Next(30)); review <= to; review = review.PlusDays(60 + random.Next(130)))
                {
                    Add(LearnerEventKinds.ReviewHeld, review);
                    Add(LearnerEventKinds.VisitMade, review.PlusDays(-random.Next(15)));
                }

                if (random.Next(4) == 0)
                {
                    Add(LearnerEventKinds.SupportPlanProposed, from);
                    Add(LearnerEventKinds.SupportPlanPrepared, from.PlusDays(90));
                }
            }

            return new Learner
            {
                BirthDates = c.BirthDates,
                Episodes = c.Episodes,
                Homes = c.Homes,
                CareFlags = c.CareFlags,
                Enrolments = c.Enrolments,
                Events = events,
                Markers = [.. c.Markers, new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, c.Enrolments[0].Source)],
            };
        })];
    }

    /// <summary>Days asked about, spread over the years of these childhoods and after.</summary>
    public static LocalDate[] Days(int count) => [.. Enumerable.Range(0, count).Select(i => new LocalDate(2012, 1, 5).PlusDays(i * 5_400 / count))];

    private static Learner Child(Random random, int row)
    {
        LocalDate born = Epoch.PlusDays(random.Next(7_300));
        var episodes = new List<Fact<CareEpisode>>();
        var homes = new List<Fact<Home>>();
        int kind = random.Next(20);
        if (kind >= 10)
        {
            LocalDate from = born.PlusDays(200 + random.Next(5_500));
            int spells = 1 + random.Next(3);
            for (int spell = 0; spell < spells; spell++)
            {
                from = AddSpell(random, row, from, episodes, homes);
            }
        }

        return new Learner
        {
            BirthDates = kind % 2 == 0
                ? [new Fact<LocalDate>(born, new SourceRow(School, row, "Born"))]
                : [new Fact<LocalDate>(born, new SourceRow(School, row, "Born")), new Fact<LocalDate>(born, new SourceRow(Social, row, "Born"))],
            Episodes = episodes,
            Homes = homes,
            CareFlags = kind is 8 or 12 ? [new Fact<CareFlag>(new CareFlag(CareFlagValue.LookedAfterAway, new LocalDate(2024, 9, 18)), new SourceRow(School, row, "Looked after"))] : [],
            Enrolments = [new Fact<Enrolment>(new Enrolment(authority: "FIF"), new SourceRow(School, row))],
            Events = kind is 15 ? [new Fact<LearnerEvent>(new LearnerEvent(LearnerEventKinds.AftercareApplied, born.PlusDays(7_000)), new SourceRow(Social, row))] : [],
            Markers = kind >= 5 ? [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Social, row))] : [],
        };
    }

    private static LocalDate AddSpell(Random random, int row, LocalDate from, List<Fact<CareEpisode>> episodes, List<Fact<Home>> homes)
    {
        LocalDate last = from.PlusDays(30 + random.Next(900));
        switch (random.Next(5))
        {
            case 0:
                episodes.Add(Episode("S25", from, last, row));
                break;
            case 1:
                episodes.Add(Episode("ICSO", from, from.PlusDays(21), row));
                episodes.Add(Episode("CSO", from.PlusDays(22), last.PlusDays(22), row));
                last = last.PlusDays(22);
                break;
            case 2:
                last = from.PlusDays(2_000);
                episodes.Add(Episode("PO", from, last, row));
                break;
            default:
                episodes.Add(Episode("CSO", from, last, row));
                break;
        }

        LocalDate moved = from.PlusDays(10 + random.Next(20));
        homes.Add(Home(Homes[random.Next(Homes.Length)], from, moved.PlusDays(-1), row));
        homes.Add(Home(Homes[random.Next(Homes.Length)], moved, last, row));
        return last.PlusDays(20 + random.Next(600));
    }

    private static Fact<CareEpisode> Episode(string basis, LocalDate from, LocalDate to, int row) =>
        new(new CareEpisode(ScotlandCodes.FindLegalBasis(basis)!.Basis, new RecordedDates(from, to), "FIF"), new SourceRow(Social, row));

    private static Fact<Home> Home(string type, LocalDate from, LocalDate to, int row) =>
        new(new Home(ScotlandCodes.FindHomeType(type)!.Type, new RecordedDates(from, to)), new SourceRow(Social, row));
}
