using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The steps of support after care: SSI 2003/608 regs 9, 11 and 12.</summary>
internal abstract class PathwayDeadline(ScotsLaw law, Supported supported, string code, string title, Rule rule) : DeadlineRule(law, code, title, rule)
{
    /// <inheritdoc/>
    protected override Reckoned Reckon(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        (Supported.Standing standing, Trace why, DeadlineEvent? since) = supported.On(about, day, because);
        return standing is Supported.Standing.Owed or Supported.Standing.Applied && Counted.CanRunFrom(since!.On)
            ? Step(about, standing == Supported.Standing.Owed, since, why, day, because)
            : new Reckoned(why);
    }

    private protected abstract Reckoned Step(ScotsCase about, bool isOwed, DeadlineEvent since, Trace why, LocalDate day, Because because);

    /// <summary>A step counted from an event that has happened, met by the first of some others after it.</summary>
    private protected static Reckoned From(ScotsCase about, Trace why, Fact<LearnerEvent> happened, string words, PeriodLength length, string[] metBy, LocalDate day, Because because, params Trace[] notes)
    {
        var from = new DeadlineEvent(words, happened.Value.On!.Value, happened.Source);
        Counted due = Counted.After(from, length, because);
        Fact<LearnerEvent>? met = about.FirstEvent(metBy, from.On, day);
        return new Reckoned(because.All(null, $"counted from {words}", [why, .. notes, due.Why]))
        {
            Due = due.Due,
            LacksCorrespondingDate = due.LacksCorrespondingDate,
            RunsFrom = from,
            Working = due.Working,
            MetOn = met?.Value.On,
            MayHaveBeenMet = met is null && (metBy.Length == 0 || !about.EventsAreComplete || Array.Exists(metBy, m => about.UndatedEvent(m) is not null)),
        };
    }

    /// <summary>The answer where the event a step runs from has not happened, or nobody knows.</summary>
    private protected static Reckoned NotYet(ScotsCase about, Trace why, string kind, string words, LocalDate day, Because because) =>
        new(because.All(null, $"{words} has come", why, about.NoEvent(kind, words, day, because)));
}
