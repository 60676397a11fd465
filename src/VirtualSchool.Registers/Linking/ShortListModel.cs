using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// The model for files too short to train on. Where they hold children's names and dates of birth, what was learnt beforehand on
/// invented pupils (<see cref="LearnerModels"/>) takes the place of starting weights, comparison by comparison: a field that the
/// shipped model does not know, or knows only together with one that is not here, keeps its starting weights.
/// </summary>
internal static class ShortListModel
{
    // No test of a postcode: the level for all that is different has none.
    private const LevelTest Different = LevelTest.Nickname;

    private static readonly string[] Needed = [LearnerFields.Forename, LearnerFields.Surname, LearnerFields.BirthDate];

    /// <param name="schema">The fields that both files have.</param>
    /// <param name="left">How many records the left (or only) file has.</param>
    /// <param name="right">How many the right one has.</param>
    /// <param name="one">Whether one file is compared with itself.</param>
    /// <param name="trainFrom">The number of records from which a model is trained.</param>
    /// <returns>The model, and in a sentence which it is and why.</returns>
    public static (LinkModel Model, string Note) For(LinkSchema schema, int left, int right, bool one, int trainFrom)
    {
        int shorter = Math.Min(left, right);
        string why = $"With fewer than {LearnerText.Number(trainFrom)} records{(one ? string.Empty : " in the shorter file")} a model cannot be trained";
        LinkModel start = StartModel.For(schema, shorter, one ? 1 : StartModel.PriorBetween(left, right), trainFrom);
        string[] lacking = [.. Needed.Where(f => schema.IndexOf(f) < 0)];
        if (lacking.Length > 0)
        {
            return (start, $"{why}, and the one for children's records needs {string.Join(", ", lacking)}: the default model was used, untrained. It links only pairs that are as good as certain.");
        }

        // Those on one short list, of one school or home, are more alike than people taken at random: it counts as one of the shortest that teach.
        LinkModel shipped = one ? LearnerModels.WithinOneList(Math.Max(left, trainFrom)) : LearnerModels.BetweenLists(Math.Max(left, trainFrom), Math.Max(right, trainFrom));
        Dictionary<string, ComparisonModel> learnt = shipped.Comparisons.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var kept = new List<string>();
        ComparisonModel[] comparisons = [.. start.Comparisons.Select(c =>
        {
            if (learnt.TryGetValue(c.Name, out ComparisonModel? own) && Fields(own).SetEquals(Fields(c)))
            {
                return own;
            }

            if (c.Fields.Count == 1 && c.Fields[0] == LearnerFields.Postcode && learnt.Values.FirstOrDefault(l => l.Fields.Contains(LearnerFields.Postcode)) is { } home
                && PostcodeAlone(home, c) is { } postcode)
            {
                return postcode;
            }

            kept.Add(c.Name);
            return c;
        })];
        var model = new LinkModel(
            shipped.Name, shipped.Version, comparisons, start.BlockingRules, start.VetoRules, start.GuardRules, shipped.PriorProbability, shipped.LinkThreshold, shipped.ReviewThreshold);
        string rest = kept.Count == 0 ? string.Empty : $" Starting weights, which nobody measured, hold for {string.Join(", ", kept)}.";
        return (model, $"{why}: the shipped model '{shipped.Name}', version {shipped.Version}, was used, which was trained on invented children.{rest}");
    }

    /// <summary>
    /// What was learnt of postcode and address together, for the postcode alone: the probabilities of the outcomes that agree in the same
    /// way in the postcode add up. An outcome by the address only counts as a different postcode. Null where a level has no counterpart.
    /// </summary>
    private static ComparisonModel? PostcodeAlone(ComparisonModel home, ComparisonModel postcode)
    {
        var sums = new Dictionary<LevelTest, (double M, double U)>();
        foreach (ComparisonLevel level in home.Levels)
        {
            LevelTest kind = level.Tests.Where(t => t.Field == LearnerFields.Postcode).Select(t => (LevelTest?)t.Test).FirstOrDefault() ?? Different;
            (double m, double u) = sums.TryGetValue(kind, out (double M, double U) sum) ? sum : default;
            sums[kind] = (m + level.M, u + level.U);
        }

        bool isWhole = postcode.Levels.All(l => sums.ContainsKey(Kind(l))) && postcode.Levels.Count == sums.Count;
        return isWhole
            ? new ComparisonModel(postcode.Name, postcode.Fields, postcode.Levels.Select(l => new ComparisonLevel(l.Label, l.Tests, Within(sums[Kind(l)].M), Within(sums[Kind(l)].U), l.IsFixed)), home.TermFrequencyAdjusted)
            : null;

        static LevelTest Kind(ComparisonLevel level) => level.Tests.Count == 0 ? Different : level.Tests[0].Test;

        static double Within(double p) => Math.Min(1 - 1e-9, p);
    }

    private static HashSet<string> Fields(ComparisonModel comparison) =>
        new(comparison.Levels.SelectMany(l => l.Tests).SelectMany(t => new[] { t.Field, t.OtherField }).OfType<string>(), StringComparer.Ordinal);
}
