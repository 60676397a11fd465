using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What holds of every obligation, whatever was recorded.</summary>
public sealed class ObligationProperties
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    private static readonly Gen<Learner> AnyChild =
        from child in AnyHistory.Child
        from plans in AnyPlan.One.Array[0, 3]
        from complete in Gen.Bool
        from isPupil in Gen.Bool
        select Learner.Combine([child, new Learner
        {
            Plans = [.. plans.Select((p, i) => new Fact<SupportPlan>(p, new SourceRow(Child.School, 300 + i)))],
            Enrolments = isPupil ? [new Fact<Enrolment>(new Enrolment(), new SourceRow(Child.School, 350))] : [],
            Markers = complete ? [new Fact<RecordMarker>(RecordMarker.PlansComplete, new SourceRow(Child.School, 360))] : [],
        }]);

    [Fact]
    public void Nonsense_never_throws_and_what_is_said_holds_together_with_reasons_and_without() =>
        Gen.Select(AnyChild, AnyHistory.Day).Sample(
            (child, day) =>
            {
                Inquiry inquiry = Rules.About(child);
                IReadOnlyList<Decision<Obligation>> traced = inquiry.ObligationsOn(day);
                IReadOnlyList<Obligation> quiet = inquiry.ObligationsOnlyOn(day);
                for (int i = 0; i < traced.Count; i++)
                {
                    Obligation owed = traced[i].Value;
                    if (Text(owed) != Text(quiet[i]))
                    {
                        throw new InvalidOperationException($"{owed.Kind.Code}: {Text(owed)} and {Text(quiet[i])}\n{traced[i].Trace.ToText()}");
                    }

                    Assert.Equal(traced[i].Outcome == Determination.No, owed.State == ObligationState.NotExpected);
                    Assert.Equal(owed.State == ObligationState.NotExpected, owed.Done is null);
                    Assert.Equal(owed.State == ObligationState.NotKnown, owed.Missing.Count > 0);
                    Assert.Equal(owed.State == ObligationState.Met, owed.Done?.Outcome == Determination.Yes);
                    Assert.True(owed.State != ObligationState.DueLater || owed.Due >= day, owed.Kind.Code);
                    Assert.True(owed.State != ObligationState.NotMet || !(owed.Due >= day), owed.Kind.Code);
                    Assert.True(owed.State != ObligationState.NotMet || traced[i].Outcome == Determination.Yes, owed.Kind.Code);
                    Assert.Equal(owed.Kind.Deadline, owed.Deadline?.Kind.Code);
                    Assert.All(owed.Evidence, e => Assert.True(e.On is null || e.On <= day, owed.Kind.Code));
                }
            },
            iter: 1_000);

    [Fact]
    public void The_order_of_the_records_decides_nothing() =>
        Gen.Select(AnyChild, AnyHistory.Day).Sample(
            (child, day) =>
            {
                var turned = new Learner
                {
                    BirthDates = child.BirthDates,
                    Episodes = child.Episodes,
                    Homes = child.Homes,
                    CareFlags = child.CareFlags,
                    Enrolments = child.Enrolments,
                    Markers = child.Markers,
                    Events = [.. child.Events.Reverse()],
                    Plans = [.. child.Plans.Reverse()],
                };
                string[] one = [.. Rules.About(child).ObligationsOnlyOn(day).Select(o => $"{o.Kind.Code} {o.State} {o.Due}")];
                string[] other = [.. Rules.About(turned).ObligationsOnlyOn(day).Select(o => $"{o.Kind.Code} {o.State} {o.Due}")];
                if (!one.SequenceEqual(other))
                {
                    throw new InvalidOperationException(string.Join("\n", one.Zip(other).Where(p => p.First != p.Second).Select(p => $"{p.First} and {p.Second}")));
                }
            },
            iter: 600);

    [Fact]
    public void An_obligation_that_follows_a_deadline_says_the_day_the_deadline_says() =>
        Gen.Select(AnyChild, AnyHistory.Day).Sample(
            (child, day) =>
            {
                Inquiry inquiry = Rules.About(child);
                foreach (Obligation owed in inquiry.ObligationsOnlyOn(day).Where(o => o.Kind.Deadline is not null))
                {
                    Deadline due = inquiry.DeadlineOn(owed.Kind.Deadline!, day).Value;
                    Assert.Equal(due.State, owed.Deadline!.State);
                    Assert.True(owed.State == ObligationState.NotExpected || owed.Due == due.Due, owed.Kind.Code);
                    Assert.True(due.State != DeadlineState.Overdue || owed.State is ObligationState.NotMet or ObligationState.NeedsDecision, owed.Kind.Code);
                    Assert.True(due.State is not (DeadlineState.Met or DeadlineState.MetLate) || owed.State is ObligationState.Met or ObligationState.NotExpected, owed.Kind.Code);
                }
            },
            iter: 300);

    private static string Text(Obligation owed) =>
        $"{owed.State} {owed.Due} {owed.Done?.Outcome} {owed.DaysLate} {string.Join(",", owed.Missing)} {string.Join(",", owed.Evidence.Select(e => $"{e.Record} {e.On} {e.Plan} {e.Source.Row}"))} {owed.Findings.Count} {owed.Deadline?.State}";
}
