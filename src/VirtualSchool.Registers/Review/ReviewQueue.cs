namespace VirtualSchool;

/// <summary>Turns pairs that were not joined into questions, one for any two children, in the order in which answering them helps most.</summary>
internal static class ReviewQueue
{
    /// <param name="units">All units.</param>
    /// <param name="pairs">Pairs that are no links, and links that were refused.</param>
    /// <param name="assembly">Who became one person.</param>
    /// <param name="personOf">The person of each group; null for a group outside the register.</param>
    public static IReadOnlyList<ReviewItem> Of(
        IReadOnlyList<Unit> units,
        IReadOnlyList<ScoredPair> pairs,
        PersonAssembly assembly,
        IReadOnlyList<RegisterPerson?> personOf)
    {
        var questions = new Dictionary<(int, int), Question>();
        foreach (ScoredPair pair in pairs.Where(p => !p.IsLink).Concat(assembly.Conflicts))
        {
            int left = assembly.GroupOf[pair.Left], right = assembly.GroupOf[pair.Right];
            if (left == right || (personOf[left] is null && personOf[right] is null))
            {
                continue;
            }

            // Of a pair on two lists, one side may have found its partner there; of a pair on one list, both may have found partners.
            bool sameList = units[pair.Left].List == units[pair.Right].List;
            bool taken = sameList
                ? IsJoined(assembly, left) && IsJoined(assembly, right)
                : HasOther(assembly, units, left, pair.Left, units[pair.Right].List) || HasOther(assembly, units, right, pair.Right, units[pair.Left].List);
            bool conflict = pair.IsLink;
            IReadOnlyList<ReviewReason> reasons = conflict ? [ReviewReason.Conflict] : pair.Reasons;

            // A near miss of a child who has found a better partner in that list is no question; a broken rule still is one to see.
            if (taken && !conflict && !pair.IsForbidden && !reasons.Contains(ReviewReason.SeveralFitEquallyWell))
            {
                continue;
            }

            bool twinFound = sameList && reasons.Contains(ReviewReason.PossibleTwin) && (IsJoined(assembly, left) || IsJoined(assembly, right));
            bool settled = (taken || twinFound) && !conflict
                && !reasons.Contains(ReviewReason.SameNumberDifferentChild) && !reasons.Contains(ReviewReason.SeveralFitEquallyWell);
            (int, int) key = left < right ? (left, right) : (right, left);
            if (!questions.TryGetValue(key, out Question? question))
            {
                questions.Add(key, question = new Question());
            }

            question.Add(pair, reasons, settled);
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. questions.Values
                .Select(q => q.ToItem(units, assembly, personOf, ids))
                .OrderBy(i => i.IsSettled)
                .ThenBy(i => ClosesGap(i) ? 0 : 1)
                .ThenByDescending(i => i.Probability)
                .ThenBy(i => i.Id, StringComparer.Ordinal),
        ];
    }

    private static bool IsJoined(PersonAssembly assembly, int group) => assembly.Groups[group].Count > 1;

    private static bool HasOther(PersonAssembly assembly, IReadOnlyList<Unit> units, int group, int unit, int list) =>
        assembly.Groups[group].Any(u => u != unit && units[u].List == list);

    // Answering "same" moves a child from "only here" to "both".
    private static bool ClosesGap(ReviewItem item) => item.Left.List != item.Right.List;

    private sealed class Question
    {
        private readonly HashSet<ReviewReason> reasons = [];
        private ScoredPair? best;
        private bool settled = true;
        private bool restricted;

        public void Add(ScoredPair pair, IReadOnlyList<ReviewReason> why, bool isSettled)
        {
            reasons.UnionWith(why);
            settled &= isSettled;
            restricted |= pair.IsRestricted;
            if (best is null || pair.Weight > best.Weight
                || (pair.Weight == best.Weight && (pair.Left < best.Left || (pair.Left == best.Left && pair.Right < best.Right))))
            {
                best = pair;
            }
        }

        public ReviewItem ToItem(IReadOnlyList<Unit> units, PersonAssembly assembly, IReadOnlyList<RegisterPerson?> personOf, HashSet<string> ids)
        {
            ScoredPair pair = best!;
            Unit left = units[pair.Left], right = units[pair.Right];
            bool isRestricted = restricted || left.IsRestricted || right.IsRestricted;
            string text = left.Anchor + "\n" + right.Anchor, id;

            // Rows that are alike in everything share an anchor, and their questions would share an id.
            for (int attempt = 0; !ids.Add(id = "RQ-" + LearnerText.Code(LearnerText.Digest(attempt == 0 ? text : text + "\n" + LearnerText.Number(attempt)), 8)); attempt++)
            {
            }

            return new ReviewItem(
                id,
                left.Records[0],
                right.Records[0],
                personOf[assembly.GroupOf[pair.Left]]?.Key,
                personOf[assembly.GroupOf[pair.Right]]?.Key,
                pair.Weight,
                pair.Probability,
                [.. reasons.OrderBy(r => r.Rank)],
                isRestricted,
                settled);
        }
    }
}
