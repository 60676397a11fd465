namespace VirtualSchool;

/// <summary>Which step may follow which, for plans that are worked on and for plans that are read.</summary>
internal static class PlanHistory
{
    internal static bool IsOver(PlanState state) => state is PlanState.Superseded or PlanState.Closed;

    /// <summary>Why a step may not follow another of the same version; null when it may.</summary>
    internal static IssueCode? Refusal(PlanStep last, PlanStep next) =>
        !MayFollow(last.State, next.State) ? IssueCodes.PlanStepNotAllowed
        : next.State is PlanState.Returned or PlanState.Closed && string.IsNullOrWhiteSpace(next.Reason) ? IssueCodes.PlanReasonMissing
        : next.On < last.On ? IssueCodes.PlanStepBackwards
        : null;

    internal static bool IsContributor(IReadOnlyList<PlanVersion> versions, string by) =>
        versions.Any(v => v.Content.Contributors.Any(c => c.Id == (by ?? throw new ArgumentNullException(nameof(by)))));

    /// <summary>What does not hold together in versions that were read, with the place.</summary>
    internal static IEnumerable<(string Place, IssueCode Code)> Faults(IReadOnlyList<PlanVersion> versions)
    {
        bool isAgreedLater = false;
        for (int i = versions.Count - 1; i >= 0; i--)
        {
            PlanVersion version = versions[i];
            string place = PlanPath.Item("versions", i);
            if (version.Number != i + 1)
            {
                yield return (PlanPath.Field(place, "number"), IssueCodes.PlanHistoryBroken);
            }

            if (version.Steps[0].State != PlanState.Draft)
            {
                yield return (PlanPath.Item(PlanPath.Field(place, "steps"), 0), IssueCodes.PlanHistoryBroken);
            }

            for (int s = 0; s < version.Steps.Count; s++)
            {
                string step = PlanPath.Item(PlanPath.Field(place, "steps"), s);
                if (s > 0 && Refusal(version.Steps[s - 1], version.Steps[s]) is { } code)
                {
                    yield return (step, code);
                }

                if (!IsContributor(versions, version.Steps[s].By))
                {
                    yield return (PlanPath.Field(step, "by"), IssueCodes.PlanStepByStranger);
                }
            }

            // Only the last version is worked on; once a later one is agreed the earlier are over; nothing follows a closed one.
            bool isLast = i == versions.Count - 1;
            if (!isLast && (version.State is PlanState.Draft or PlanState.Submitted
                || (isAgreedLater && !IsOver(version.State))
                || (version.State == PlanState.Closed && versions[versions.Count - 1].State != PlanState.Closed)))
            {
                yield return (PlanPath.Field(place, "steps"), IssueCodes.PlanHistoryBroken);
            }

            if (version.State == PlanState.Superseded && !isAgreedLater)
            {
                yield return (PlanPath.Field(place, "steps"), IssueCodes.PlanHistoryBroken);
            }

            isAgreedLater |= version.Steps.Any(s => s.State == PlanState.Agreed);
        }
    }

    private static bool MayFollow(PlanState last, PlanState next) => last switch
    {
        PlanState.Draft => next is PlanState.Submitted or PlanState.Closed,
        PlanState.Submitted => next is PlanState.Agreed or PlanState.Returned or PlanState.Closed,
        PlanState.Agreed => next is PlanState.Returned or PlanState.Superseded or PlanState.Closed,
        PlanState.Returned => next is PlanState.Superseded or PlanState.Closed,
        _ => false,
    };
}
