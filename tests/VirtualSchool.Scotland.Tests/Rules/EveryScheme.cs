using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What holds for every scheme, whatever the child's history.</summary>
public sealed class EveryScheme
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Fact]
    public void Between_two_days_of_change_no_answer_changes() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day.Array[6]).Sample(
            (learner, days) =>
            {
                Inquiry child = Rules.About(learner);
                IReadOnlyList<LocalDate> changes = child.DaysOfChange();
                foreach (LocalDate day in days.Concat(changes.Select(c => c.PlusDays(-1))))
                {
                    LocalDate? since = changes.Where(c => c <= day).Select(c => (LocalDate?)c).LastOrDefault();
                    foreach (EntitlementScheme scheme in ScotlandPack.Current.EntitlementSchemes)
                    {
                        if (since is { } change && Answer(child, scheme, day) != Answer(child, scheme, change))
                        {
                            throw new InvalidOperationException($"{Story(learner)} {scheme.Code} differs between {change} and {day}: {Answer(child, scheme, change)} and {Answer(child, scheme, day)}");
                        }
                    }
                }
            },
            iter: 60);

    [Fact]
    public void With_or_without_reasons_the_outcome_and_what_is_missing_are_the_same() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day).Sample(
            (learner, day) =>
            {
                Inquiry child = Rules.About(learner);
                return ScotlandPack.Current.EntitlementSchemes.All(s =>
                {
                    Decision<Entitlement> traced = child.EntitlementOn(s.Code, day);
                    RuleOutcome quick = child.OutcomeOn(s, day);
                    return traced.Outcome == quick.Outcome && traced.Missing.SequenceEqual(quick.Missing);
                });
            },
            iter: 80);

    [Fact]
    public void An_unknown_names_what_is_missing_and_nothing_else_does() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day).Sample(
            (learner, day) =>
            {
                Inquiry child = Rules.About(learner);
                return ScotlandPack.Current.EntitlementSchemes.All(s => child.OutcomeOn(s, day) is var outcome && outcome.Outcome == Determination.Unknown == outcome.Missing.Count > 0);
            },
            iter: 1500);

    [Fact]
    public void The_order_of_the_records_does_not_matter() =>
        Gen.Select(AnyChild.Learners, AnyChild.Day).Sample(
            (learner, day) =>
            {
                Inquiry child = Rules.About(learner);
                Inquiry other = Rules.About(new Learner
                {
                    BirthDates = [.. learner.BirthDates.Reverse()],
                    Episodes = [.. learner.Episodes.Reverse()],
                    Homes = learner.Homes,
                    Events = [.. learner.Events.Reverse()],
                    Markers = learner.Markers,
                });
                foreach (EntitlementScheme scheme in ScotlandPack.Current.EntitlementSchemes)
                {
                    if (child.OutcomeOn(scheme, day).Outcome != other.OutcomeOn(scheme, day).Outcome)
                    {
                        throw new InvalidOperationException($"{scheme.Code} on {day}");
                    }
                }
            },
            iter: 1500);

    [Fact]
    public void No_tree_tells_a_birthday() =>
        Gen.Select(AnyChild.Learners.Where(l => l.BirthDates.Count == 1), AnyChild.Day).Sample(
            (learner, day) =>
            {
                LocalDate born = learner.BirthDates[0].Value;
                HashSet<LocalDate> told =
                [
                    day,
                    .. ScotlandPack.Current.Rules.SelectMany(r => r.InForce is { } f ? new[] { f.Start, f.End ?? f.Start } : []),
                    .. learner.Episodes.SelectMany(e => new[] { e.Value.Dates.Start!.Value, e.Value.Dates.LastDay ?? e.Value.Dates.Start.Value, e.Value.Ending?.On ?? e.Value.Dates.Start.Value, e.Value.Dates.Start.Value.PlusDays(20) }),
                    // The day to which an order runs by law follows from the day it was made.
                    .. learner.Episodes.SelectMany(e => Enumerable.Range(1, 31).Select(e.Value.Dates.Start!.Value.PlusDays).Append(PeriodCounting.AddMonths(e.Value.Dates.Start.Value, 12))),
                    .. learner.Events.Select(e => e.Value.On ?? day),
                    .. learner.Events.SelectMany(e => e.Value.On is { } on ? new[] { PeriodCounting.AddMonths(on, 3), PeriodCounting.AddMonths(on, 6) } : []),
                    .. learner.Homes.SelectMany(h => new[] { h.Value.Dates.Start!.Value, h.Value.Dates.LastDay ?? day }),
                ];
                Inquiry child = Rules.About(learner);
                string text = string.Concat(ScotlandPack.Current.EntitlementSchemes.SelectMany(s => Sentences(child.EntitlementOn(s.Code, day).Trace)));
                LocalDate[] leaked = [.. Enumerable.Range(0, 28).Select(age => AgeReckoning.Scotland.DateAttains(born, age))
                    .SelectMany(birthday => new[] { birthday.PlusDays(-1), birthday })
                    // 31 July is the day of the fund's count for everybody.
                    .Where(d => !told.Contains(d) && d is not { Month: 7, Day: 31 } && text.Contains(" " + Words(d), StringComparison.Ordinal))];
                if (leaked.Length > 0)
                {
                    throw new InvalidOperationException($"{Story(learner)}: {leaked[0]} is told, of one born on {born}: {text.Split('\n').First(l => l.Contains(" " + Words(leaked[0]), StringComparison.Ordinal))}");
                }
            },
            iter: 60);

    // The words of citations are not of the child.
    private static IEnumerable<string> Sentences(Trace trace) => [" " + trace.Sentence + "\n", .. trace.Because.SelectMany(Sentences)];

    private static string Words(LocalDate date) => date.ToString("d MMMM uuuu", System.Globalization.CultureInfo.InvariantCulture);

    // Children of this test are invented: a failure may tell everything.
    private static string Story(Learner learner) => string.Join(" | ",
    [
        .. learner.BirthDates.Select(b => $"born {b.Value}"),
        .. learner.Episodes.Select(e => $"{e.Value.Basis.Code} {e.Value.Dates.Start} {e.Value.Dates.LastDay} {e.Value.Ending?.On} {e.Value.Continuations?.Count} {e.Value.Nation}"),
        .. learner.Homes.Select(h => $"{h.Value.Type.Code} {h.Value.Dates.Start} {h.Value.Dates.LastDay}"),
        .. learner.Events.Select(e => $"{e.Value.Kind} {e.Value.On}"),
        .. learner.Markers.Select(m => $"{m.Value}"),
    ]);

    private static string Answer(Inquiry child, EntitlementScheme scheme, LocalDate day) =>
        child.OutcomeOn(scheme, day).Outcome.ToString();
}
