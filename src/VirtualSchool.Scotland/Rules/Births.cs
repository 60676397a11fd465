using System.Runtime.CompilerServices;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The dates of birth that may be the right one: the latest record of each source. Often one, sometimes two, sometimes none.</summary>
internal sealed class Births
{
    private const int TabledAges = 28;

    private static readonly Births None = new([], []);

    private readonly LocalDate[] candidates;
    private readonly SourceRow[] rows;

    // The birthdays by candidate and age: asked a million times a run.
    private readonly LocalDate[] birthdays;
    private readonly int upperAge;

    private Births(LocalDate[] candidates, SourceRow[] rows)
    {
        this.candidates = candidates;
        this.rows = rows;
        upperAge = Parameters.UpperAge.At(ScotsRules.Start1995).Value;
        birthdays = new LocalDate[candidates.Length * TabledAges];
        for (int i = 0; i < birthdays.Length; i++)
        {
            birthdays[i] = AgeReckoning.Scotland.DateAttains(candidates[i / TabledAges], i % TabledAges);
        }
    }

    /// <summary>The dates that may be the right one, earliest first. Never for a sentence.</summary>
    internal IReadOnlyList<LocalDate> Candidates => candidates;

    internal SourceRow[] Rows => rows;

    internal bool AreKnown => candidates.Length > 0;

    /// <summary>The days on which the child is surely born and under 18.</summary>
    internal EffectiveInterval? SurelyChild
    {
        get
        {
            if (!AreKnown)
            {
                return null;
            }

            LocalDate from = candidates[candidates.Length - 1];
            LocalDate to = Attains(0, upperAge);
            return to < from ? null : new EffectiveInterval(from, to);
        }
    }

    /// <summary>The days on which the child is born and under 18 by one of the dates at least.</summary>
    internal EffectiveInterval? PossiblyChild => AreKnown ? new EffectiveInterval(candidates[0], Attains(candidates.Length - 1, upperAge)) : null;

    /// <summary>The first day on which the person is 18 or over by every date; null where none is known.</summary>
    internal LocalDate? SurelyAdultFrom => AreKnown ? Attains(candidates.Length - 1, upperAge) : null;

    internal static Births Of(Learner learner, LocalDate? knownAt)
    {
        IReadOnlyList<Fact<LocalDate>> recorded = learner.BirthDates;
        if (recorded.Count == 0)
        {
            return None;
        }

        if (recorded.Count == 1)
        {
            return IsUsable(recorded[0], knownAt) ? new Births([recorded[0].Value], [recorded[0].Source]) : None;
        }

        Fact<LocalDate>[] latest =
        [
            .. recorded.Where(b => IsUsable(b, knownAt))
                .GroupBy(b => b.Source.File.Source)
                .SelectMany(source =>
                {
                    LocalDate? last = source.Max(b => b.RecordedOn);
                    return last is null ? source : source.Where(b => b.RecordedOn == last);
                }),
        ];
        return new Births([.. latest.Select(b => b.Value).Distinct().OrderBy(b => b)], [.. latest.Select(b => b.Source).Distinct()]);
    }

    /// <summary>The day on which one of the dates gives an age.</summary>
    /// <param name="candidate">The place of the date of birth in <see cref="Candidates"/>.</param>
    /// <param name="age">The age.</param>
    internal LocalDate Attains(int candidate, int age) =>
        age < TabledAges ? birthdays[(candidate * TabledAges) + age] : AgeReckoning.Scotland.DateAttains(candidates[candidate], age);

    /// <summary>Whether the child is born and under 18 on a day. The tree names the rows and never the date.</summary>
    internal Trace Child(LocalDate day, Because because)
    {
        if (!AreKnown)
        {
            return because.All(ScotsRules.Int9, $"under 18 on {day}", because.Missing("born", $"the date of birth is not recorded"));
        }

        int under = 0;
        for (int i = 0; i < candidates.Length; i++)
        {
            under += candidates[i] <= day && day < Attains(i, upperAge) ? 1 : 0;
        }

        Trace fact = under == candidates.Length ? because.Fact(Determination.Yes, $"born, and not yet 18", rows)
            : under > 0 ? because.Missing("born", $"more than one date of birth is recorded, and they disagree", rows)
            : candidates[0] > day ? because.Fact(Determination.No, $"not yet born", rows)
            : because.Fact(Determination.No, $"18 or over", rows);
        return because.All(ScotsRules.Int9, $"under 18 on {day}", fact);
    }

    /// <summary>Whether an age is attained on a day (SC-INT-1). The tree names the rows and never the date.</summary>
    internal Trace AtLeast(int age, LocalDate day, Because because) =>
        because.All(ScotsRules.Int1, $"aged {age} or over on {day}", [Attained(age, day, because), .. OnLeapBirthdays(day, because)]);

    /// <summary>Whether an age is not yet attained on a day (SC-INT-3).</summary>
    internal Trace Under(int age, LocalDate day, Because because) =>
        because.Also(because.Not(ScotsRules.Int3, $"under {age} on {day}", Attained(age, day, because)), OnLeapBirthdays(day, because));

    /// <summary>Whether a recorded first day lies before every date of birth.</summary>
    internal bool AreAllAfter(LocalDate start) => AreKnown && start < candidates[0];

    /// <summary>Whether a last day, or the day asked about while none is recorded, lies on or after the 18th birthday.</summary>
    internal bool AreAllPast18(LocalDate day) => day >= SurelyAdultFrom;

    /// <summary>
    /// A fact that follows from the date of birth: Yes where it does from every recorded date, No where from none, and Unknown where the dates
    /// disagree or there is none.
    /// </summary>
    internal Trace Held(int holding, Because because, [InterpolatedStringHandlerArgument("because")] Sentence sentence) =>
        candidates.Length == 0 ? because.Missing("born", $"the date of birth is not recorded")
        : holding == candidates.Length ? because.Fact(Determination.Yes, sentence, rows)
        : holding == 0 ? because.Fact(Determination.No, sentence, rows)
        : because.Missing("born", $"more than one date of birth is recorded, and they disagree", rows);

    /// <summary>Whether an age is attained on a day that may itself tell a date of birth: the tree names neither.</summary>
    internal Trace Attained(int age, LocalDate day, Because because)
    {
        int attained = 0;
        for (int i = 0; i < candidates.Length; i++)
        {
            attained += day >= Attains(i, age) ? 1 : 0;
        }

        return attained > 0
            ? Held(attained, because, $"the recorded date of birth gives {age} or more")
            : Held(attained, because, $"the recorded date of birth gives less than {age}");
    }

    // SC-INT-2 stands in the tree on the days on which it matters to anybody, for everybody: otherwise its presence would tell a birthday.
    private static Trace[] OnLeapBirthdays(LocalDate day, Because because) =>
        because.KeepsReasons && (day is { Month: 2, Day: 28 } || day is { Month: 2, Day: 29 } || day is { Month: 3, Day: 1 })
            ? [because.All(ScotsRules.Int2, $"somebody born on 29 February attains an age on 1 March of a year without that day")]
            : [];

    // Years that nobody can mean, such as the calendar's own ends, give no age.
    private static bool IsUsable(Fact<LocalDate> born, LocalDate? knownAt) => born.IsKnownAt(knownAt) && born.Value.Year is >= 1 and <= 9900;
}
