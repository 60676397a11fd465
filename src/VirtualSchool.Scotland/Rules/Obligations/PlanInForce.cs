using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The version of a plan that is agreed and stands on a day.</summary>
internal sealed class PlanInForce
{
    private PlanInForce(Fact<SupportPlan> fact, PlanVersion version, LocalDate agreedOn)
    {
        Fact = fact;
        Version = version;
        AgreedOn = agreedOn;
    }

    internal Fact<SupportPlan> Fact { get; }

    internal PlanVersion Version { get; }

    internal LocalDate AgreedOn { get; }

    internal PlanContent Content => Version.Content;

    /// <summary>The version of a plan in force on a day; null where none is.</summary>
    internal static PlanInForce? Of(Fact<SupportPlan> plan, LocalDate day)
    {
        PlanInForce? found = null;
        foreach (PlanVersion version in plan.Value.Versions)
        {
            PlanStep? last = null;
            foreach (PlanStep step in version.Steps)
            {
                last = step.On <= day ? step : last;
            }

            found = last is { State: PlanState.Agreed } ? new PlanInForce(plan, version, last.On) : found;
        }

        return found;
    }

    /// <summary>Agreed later than another; on one day the one whose reference, or else whose place, comes later, so that the order of the list decides nothing.</summary>
    internal bool IsAfter(PlanInForce other) => AgreedOn != other.AgreedOn ? AgreedOn > other.AgreedOn
        : string.CompareOrdinal(Fact.Value.Id, other.Fact.Value.Id) is var byId && byId != 0 ? byId > 0
        : string.CompareOrdinal(Fact.Source.File.FileName, other.Fact.Source.File.FileName) is var byFile && byFile != 0 ? byFile > 0
        : Fact.Source.Row > other.Fact.Source.Row;

    internal ObligationEvidence AsEvidence() => new(Fact.Value.Kind.Code, AgreedOn, Fact.Source, Fact.Value.Id);
}
