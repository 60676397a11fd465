namespace VirtualSchool.Matching;

/// <summary>Writes why a pair is not linked.</summary>
internal static class MissExplainer
{
    // As many keys of one part as blocking looks at.
    private const int MostPerPart = 8;

    public static MissedLink Explain(PairScorer scorer, RecordSet left, int leftRow, RecordSet right, int rightRow, LinkResult? result)
    {
        MatchExplanation why = Explainer.Explain(scorer, left, leftRow, right, rightRow);
        double threshold = result?.Model.LinkThreshold ?? scorer.Model.LinkThreshold;
        BlockingCheck[] blocking = Blocking(scorer, leftRow, rightRow, result);
        MatchPair? own = result?.Pairs.Where(p => IsPair(p, leftRow, rightRow, ReferenceEquals(left, right))).Select(p => (MatchPair?)p).FirstOrDefault();
        MatchPair? rival = own?.Band == MatchBand.Link ? null : result?.Links
            .Where(p => p.Left == leftRow || p.Right == rightRow || (ReferenceEquals(left, right) && (p.Left == rightRow || p.Right == leftRow)))
            .OrderByDescending(p => p.Weight).Select(p => (MatchPair?)p).FirstOrDefault();
        LevelChange[]? change = Change(scorer, why, leftRow, rightRow, threshold, toReview: false);
        double review = Math.Min(threshold, result?.Model.ReviewThreshold ?? scorer.Model.ReviewThreshold);
        LevelChange[]? toReview = own is null && why.Band == MatchBand.NonLink ? Change(scorer, why, leftRow, rightRow, review, toReview: true) : [];
        bool linked = own is { } pair ? pair.Band == MatchBand.Link : result is null && why.Score >= Odds.WeightOf(threshold) && why.Guards == MatchGuards.None;
        MissCause cause = linked && (own is not null || Array.Exists(blocking, b => b.Meets)) ? MissCause.None
            : !Array.Exists(blocking, b => b.Meets && !b.LeftOut) ? MissCause.NeverCompared
            : why.Guards != MatchGuards.None ? MissCause.Rule
            : why.Score < Odds.WeightOf(threshold) ? MissCause.Score
            : MissCause.OtherPair;
        string? decidedBy = cause switch
        {
            MissCause.NeverCompared => null,
            MissCause.Rule => Explainer.Rules(scorer.Model, why.Guards).FirstOrDefault(),
            MissCause.Score => change is { Length: > 0 } ? change[0].Comparison : why.Contributions.OrderBy(c => c.Total).First().Comparison,
            _ => null,
        };
        var draft = new MissedLink(why, threshold, cause, decidedBy, change, toReview, blocking, rival, []);
        if (cause == MissCause.NeverCompared)
        {
            decidedBy = draft.NearestRule?.Rule;
        }

        return new MissedLink(why, threshold, cause, decidedBy, change, toReview, blocking, rival, Sentences(scorer.Model, draft).ToArray());
    }

    private static bool IsPair(in MatchPair pair, int left, int right, bool one)
        => (pair.Left == left && pair.Right == right) || (one && pair.Left == right && pair.Right == left);

    private static LevelChange[]? Change(PairScorer scorer, MatchExplanation why, int left, int right, double threshold, bool toReview)
    {
        IReadOnlyList<(int Comparison, int Level, double Gain)>? found = new ChangeSearch(scorer, left, right, Odds.WeightOf(threshold), toReview).Find();
        if (found is null)
        {
            return null;
        }

        IEnumerable<LevelChange> numbers = toReview || (why.Guards & MatchGuards.DifferentNationalNumbers) == 0
            ? []
            : scorer.Model.VetoRules.Select(v => new LevelChange(v.Field, v.Name, "equal, or one of them not known", 0)).Take(1);
        return
        [
            .. found.Select(f => new LevelChange(
                scorer.Comparisons[f.Comparison].Model.Name,
                why.Contributions[f.Comparison].LevelLabel,
                scorer.Comparisons[f.Comparison].Model.Levels[f.Level - 1].Label,
                f.Gain)),
            .. numbers,
        ];
    }

    private static BlockingCheck[] Blocking(PairScorer scorer, int left, int right, LinkResult? result)
    {
        IReadOnlyList<BlockingRule> rules = scorer.Model.BlockingRules;
        RowKeys keys = RowKeys.Build(rules, scorer.Space, everyValue: true, 0, default);
        var own = new int[MostPerPart];
        var other = new int[MostPerPart];
        return rules.Select((rule, r) =>
        {
            bool leftOut = result?.Blocking.Rules.Any(c => c.Name == rule.Name && c.LeftOut) ?? false;
            if (rule.Window is int window)
            {
                return new BlockingCheck(rule.Name, leftOut, 1, Apart(scorer.Space, rule, window, left, right));
            }

            int[] places = keys.PartsOf(r);
            var missing = new List<string>();
            for (int p = 0; p < places.Length; p++)
            {
                int n = keys.Parts[places[p]].Fill(true, left, own);
                int m = keys.Parts[places[p]].Fill(false, right, other);
                if (!own.Take(n).Intersect(other.Take(m)).Any())
                {
                    missing.Add($"{KeyPartWords.Of(rule.Parts[p])} {(n == 0 || m == 0 ? "is missing" : "differs")}");
                }
            }

            return new BlockingCheck(rule.Name, leftOut, places.Length, missing.ToArray());
        }).ToArray();
    }

    /// <summary>How far apart two records are under a sorted rule, in words; nothing when they are near.</summary>
    private static string[] Apart(LinkSpace space, BlockingRule rule, int window, int left, int right)
    {
        SortedKeys keys = space.SortedKeysOf(rule.Parts);
        int[] own = keys.Of(true, left).ToArray();
        int[] other = keys.Of(space.IsDedupe, right).ToArray();
        string order = $"the order by {string.Join(", then ", rule.Parts.Select(KeyPartWords.Of))}";
        if (own.Length == 0 || other.Length == 0)
        {
            return [$"a part of {order} is missing"];
        }

        int apart = own.Min(a => other.Min(b => Math.Abs(a - b)));
        return apart < window ? [] : [FormattableString.Invariant($"{order} puts them {apart} places apart, and the rule looks {window - 1} far")];
    }

    private static IEnumerable<string> Sentences(LinkModel model, MissedLink miss)
    {
        MatchExplanation why = miss.Explanation;
        double needed = Odds.WeightOf(miss.Threshold);
        yield return miss.Cause switch
        {
            MissCause.None => "The two are linked.",
            MissCause.NeverCompared => "The two are not linked, because no blocking rule in use brings them together: they were never compared.",
            MissCause.Rule => $"The two are not linked, whatever the score, because of a rule: {string.Join("; ", Explainer.Rules(model, why.Guards))}.",
            MissCause.Score => $"The two are not linked, because the score is too low; {miss.DecidedBy} decides.",
            _ => miss.Rival is null
                ? "The two are not linked, because another choice of links is as good, or their groups speak against it."
                : "The two are not linked, because one of them is linked to another record.",
        };
        yield return miss.Shortfall > 0
            ? FormattableString.Invariant($"The score is {why.Score:0.000} and a link needs {needed:0.000}: {miss.Shortfall:0.000} are missing.")
            : FormattableString.Invariant($"The score is {why.Score:0.000} and a link needs {needed:0.000}: that is enough.");
        string[] changes = Changes(miss).ToArray();
        if (changes.Length > 0)
        {
            yield return string.Join("; ", changes) + ".";
        }

        if (miss.NearestRule is { } nearest)
        {
            yield return $"The blocking rule that came nearest is '{nearest.Rule}': {string.Join("; ", nearest.Missing)}.";
        }
        else if (miss.Cause != MissCause.None)
        {
            yield return $"They are brought together by: {string.Join("; ", miss.Blocking.Where(b => b.Meets && !b.LeftOut).Select(b => b.Rule))}.";
        }

        string[] leftOut = miss.Blocking.Where(b => b.Meets && b.LeftOut).Select(b => b.Rule).ToArray();
        if (leftOut.Length > 0 && miss.NearestRule is not null)
        {
            yield return $"A rule that would have brought them together was left out, because it brings too many pairs in lists of this size: {string.Join("; ", leftOut)}.";
        }

        if (miss.Rival is { } rival && miss.Cause != MissCause.None)
        {
            yield return FormattableString.Invariant($"One of the two is linked to another record, with a score of {rival.Weight:0.000}.");
        }
    }

    /// <summary>What would bring the pair before a person, where nobody sees it yet, and what would have it linked.</summary>
    private static IEnumerable<string> Changes(MissedLink miss)
    {
        if (!miss.HasChangeToReview && !miss.HasChange)
        {
            yield return "No change of up to three fields would be enough for a link, or for a person to be asked";
            yield break;
        }

        if (miss.ChangeToReview.Count > 0)
        {
            yield return $"The smallest change that would have a person asked: {Said(miss.ChangeToReview)}";
        }

        if (miss.Change.Count > 0)
        {
            yield return $"{(miss.ChangeToReview.Count > 0 ? "the" : "The")} smallest change that would have it linked: {Said(miss.Change)}";
        }
        else if (!miss.HasChange)
        {
            yield return $"{(miss.ChangeToReview.Count > 0 ? "no" : "No")} change of up to three fields would be enough for a link";
        }
    }

    private static string Said(IReadOnlyList<LevelChange> changes) => string.Join(" and ", changes.Select(Say));

    private static string Say(LevelChange change)
        => $"{change.Comparison} '{change.To}' in place of '{change.From}'" + (change.Gain == 0 ? string.Empty : FormattableString.Invariant($" ({change.Gain:+0.000;-0.000})"));
}
