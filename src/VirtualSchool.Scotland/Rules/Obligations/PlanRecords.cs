using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What is recorded in the child's plans: which is in force, and what they say was done. No text of a plan is read here.</summary>
internal sealed partial class ScotsCase
{
    /// <summary>The child's plans.</summary>
    internal IReadOnlyList<Fact<SupportPlan>> Plans { get; }

    /// <summary>The rows that state that the plans are complete.</summary>
    internal SourceRow[] PlanSources { get; }

    /// <summary>The first day of the time in care that a day lies in; null where none certainly holds it.</summary>
    internal LocalDate? CareBegan(LocalDate day)
    {
        foreach (EffectiveInterval care in Certain(CareContribution.LookedAfter).Intervals)
        {
            if (care.Contains(day))
            {
                return care.Start;
            }
        }

        return null;
    }

    /// <summary>The version of a plan of a kind that is in force on a day; of several the one agreed last.</summary>
    internal PlanInForce? InForce(string kind, LocalDate day)
    {
        PlanInForce? found = null;
        foreach (Fact<SupportPlan> plan in Plans)
        {
            if (plan.Value.Kind.Code == kind && PlanInForce.Of(plan, day) is { } candidate && (found is null || candidate.IsAfter(found)))
            {
                found = candidate;
            }
        }

        return found;
    }

    /// <summary>Whether a plan of a kind is in force on a day: No where only a draft is, or the plans are complete; otherwise Unknown.</summary>
    internal Trace HasPlan(string kind, string words, LocalDate day, Because because)
    {
        if (InForce(kind, day) is { } plan)
        {
            return because.Fact(Determination.Yes, $"{words} agreed on {plan.AgreedOn} is in force", plan.Fact.Source);
        }

        if (PlanSources.Length > 0)
        {
            return because.Fact(Determination.No, $"{words}: none is in force, and the list of plans is complete", PlanSources);
        }

        return Unfinished(kind, day) is { } other
            ? because.Fact(Determination.No, $"{words}: one is recorded, and no version of it is agreed and in force", other.Source)
            : because.Missing("plans." + kind, $"{words}: none is recorded, and the list of plans is not known to be complete");
    }

    /// <summary>A plan of a kind that is known on a day and of which no version is in force.</summary>
    internal Fact<SupportPlan>? Unfinished(string kind, LocalDate day)
    {
        foreach (Fact<SupportPlan> plan in Plans)
        {
            if (plan.Value.Kind.Code == kind && plan.Value.Versions[0].Steps[0].On <= day && PlanInForce.Of(plan, day) is null)
            {
                return plan;
            }
        }

        return null;
    }

    /// <summary>The evidence of a plan of a kind: that in force, or one that is not.</summary>
    internal ObligationEvidence[] PlanEvidence(string kind, LocalDate day) =>
        InForce(kind, day) is { } plan ? [plan.AsEvidence()]
        : Unfinished(kind, day) is { } other ? [new ObligationEvidence(kind, other.Value.Versions[0].Steps[0].On, other.Source, other.Value.Id)]
        : [];

    // A review held, a plan prepared, a consideration: what a plan says was done happened, as if it had been recorded as an event.
    private static IReadOnlyList<Fact<LearnerEvent>> WithPlans(IReadOnlyList<Fact<LearnerEvent>> events, IReadOnlyList<Fact<SupportPlan>> plans) =>
        plans.Count == 0 ? events : [.. events, .. plans.SelectMany(PlanEvents.Of)];
}
