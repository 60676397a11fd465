using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>What holds for every timeline, however bad the records.</summary>
public sealed class LawsOfTheTimeline
{
    private static readonly LocalDate AsAt = new(2024, 3, 20);

    private static readonly Gen<LocalDate?> MaybeDate = Gen.Frequency(
        (9, Some.CloseDate.Select(d => (LocalDate?)d)),
        (1, Some.OneOf<LocalDate?>(null, LocalDate.MaxIsoValue, LocalDate.MinIsoValue)));

    private static readonly Gen<CareBuilder> Child = Gen.Select(
        Gen.Select(Some.OneOf("CSO", "S25", "CC"), MaybeDate, MaybeDate, MaybeDate, Some.OneOf<string?>(null, "1", "2")).Array[0, 5],
        Gen.Select(Some.OneOf("KIN", "HOME"), MaybeDate, MaybeDate, MaybeDate, Some.OneOf<string?>(null, "1", "2")).Array[0, 6],
        Some.OneOf<string[]>([], ["2024-02-15"], ["2006-03-10"], ["2006-03-10", "2024-02-15"], ["9999-12-31"]))
        .Select((episodes, homes, births) =>
        {
            CareBuilder child = new CareBuilder().Born(births);
            foreach (var (basis, from, to, recorded, reference) in episodes)
            {
                child.Episode(basis, Iso(from), Iso(to), Iso(recorded), reference);
            }

            foreach (var (type, from, to, recorded, reference) in homes)
            {
                child.Home(type, Iso(from), Iso(to), Iso(recorded), reference);
            }

            return child;
        });

    private static readonly Gen<CareTimeline> Timeline = Child.Select(c => CareTimeline.Of(c.Learner(), AsAt));

    [Fact]
    public void The_order_of_the_facts_never_shows() =>
        Child.Sample(child => Assert.Equal(Text(CareTimeline.Of(child.Learner(), AsAt)), Text(CareTimeline.Of(child.Learner(reversed: true), AsAt))));

    [Fact]
    public void No_date_belongs_to_two_homes() =>
        Timeline.Sample(t =>
        {
            for (LocalDate d = new(2024, 1, 20); d < new LocalDate(2024, 5, 1); d = d.PlusDays(1))
            {
                Assert.InRange(t.Homes.Count(h => h.Counted.Contains(d)), 0, 1);
            }
        });

    [Fact]
    public void A_date_has_a_home_when_a_record_that_counts_spans_it() =>
        Timeline.Sample(t =>
        {
            for (LocalDate d = new(2024, 1, 20); d < new LocalDate(2024, 5, 1); d = d.PlusDays(1))
            {
                bool spanned = t.Homes.Any(h => h.State == TimelineEntryState.Counts && h.Dates.TryGetInterval(out EffectiveInterval i) && i.Contains(d));
                Assert.Equal(spanned, t.HomeOn(d) is not null);
            }
        });

    [Fact]
    public void Every_record_is_kept_and_only_those_that_count_have_dates() =>
        Child.Sample(child =>
        {
            Learner learner = child.Learner();
            CareTimeline t = CareTimeline.Of(learner, AsAt);
            Assert.Equal(learner.Homes.Count, t.Homes.Count);
            Assert.Equal(learner.Episodes.Count, t.Episodes.Count);
            Assert.All(t.Homes, h => Assert.True(h.State == TimelineEntryState.Counts || h.Counted.IsEmpty));
            Assert.All(t.Episodes, e => Assert.Equal(e.State == TimelineEntryState.Counts, !e.Counted.IsEmpty));
        });

    [Fact]
    public void A_record_that_does_not_count_has_a_finding_that_says_why() =>
        Timeline.Sample(t =>
        {
            var rows = t.Findings.Select(f => f.Rows[0]).ToHashSet();
            Assert.All(t.Homes.Where(h => h.State != TimelineEntryState.Counts), h => Assert.Contains(h.Fact.Source, rows));
            Assert.All(t.Episodes.Where(e => e.State != TimelineEntryState.Counts), e => Assert.Contains(e.Fact.Source, rows));
        });

    [Fact]
    public void A_repair_settles_the_finding_that_proposed_it() =>
        Timeline.Sample(t =>
        {
            foreach (TimelineFinding finding in t.Findings.Where(f => f.ProposedRepair is not null))
            {
                CareTimeline repaired = t.With([finding.ProposedRepair!]);
                Assert.DoesNotContain(repaired.Findings, f => f.Issue.Code.Equals(finding.Issue.Code) && f.Rows.SequenceEqual(finding.Rows));
            }
        });

    [Fact]
    public void Accepting_everything_never_throws_and_ends() =>
        Timeline.Sample(t =>
        {
            for (int round = 0; round < 40 && t.Findings.Any(f => f.ProposedRepair is not null); round++)
            {
                t = t.With([t.Findings.First(f => f.ProposedRepair is not null).ProposedRepair!]);
            }

            Assert.DoesNotContain(t.Findings, f => f.ProposedRepair is not null);
        });

    [Fact]
    public void Accepting_nothing_changes_nothing() =>
        Timeline.Sample(t => Assert.Equal(Text(t), Text(t.With([]))));

    [Fact]
    public void What_is_not_yet_known_changes_nothing() =>
        Child.Sample(child =>
        {
            Learner learner = child.Learner();
            var known = new Learner
            {
                BirthDates = learner.BirthDates,
                Episodes = [.. learner.Episodes.Where(f => f.IsKnownAt(AsAt))],
                Homes = [.. learner.Homes.Where(f => f.IsKnownAt(AsAt))],
                Rows = learner.Rows,
            };
            Assert.Equal(Text(CareTimeline.Of(known, AsAt)), Text(CareTimeline.Of(learner, AsAt, AsAt)));
        });

    private static string? Iso(LocalDate? date) => date is { } d ? LocalDatePattern.Iso.Format(d) : null;

    private static string Text(CareTimeline t) => string.Join(
        "\n",
        t.Episodes.Select(e => $"{e.Fact.Source} {e.State} {e.Counted}")
            .Concat(t.Homes.Select(h => $"{h.Fact.Source} {h.State} {h.Counted}"))
            .Concat(t.Findings.Select(f => $"{f} {string.Join(",", f.Rows)} {f.ProposedRepair?.Words}")));
}
