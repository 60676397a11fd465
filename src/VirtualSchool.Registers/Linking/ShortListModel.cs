using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>
/// The model for files too short to train on. Where they hold children's names and dates of birth, what was learnt beforehand on
/// invented pupils (<see cref="LearnerModels"/>) takes the place of starting weights, comparison by comparison: a field that the
/// shipped model does not know, or knows only together with one that is not here, keeps its starting weights.
/// </summary>
internal static class ShortListModel
{
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

        LinkModel shipped = one ? LearnerModels.WithinOneList(left) : LearnerModels.BetweenLists(left, right);
        Dictionary<string, ComparisonModel> learnt = shipped.Comparisons.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var kept = new List<string>();
        ComparisonModel[] comparisons = [.. start.Comparisons.Select(c =>
        {
            if (learnt.TryGetValue(c.Name, out ComparisonModel? own) && Fields(own).SetEquals(Fields(c)))
            {
                return own;
            }

            kept.Add(c.Name);
            return c;
        })];
        var model = new LinkModel(
            shipped.Name, shipped.Version, comparisons, start.BlockingRules, start.VetoRules, start.GuardRules, shipped.PriorProbability, shipped.LinkThreshold, shipped.ReviewThreshold);
        string rest = kept.Count == 0 ? string.Empty : $" Starting weights, which nobody measured, hold for {string.Join(", ", kept)}.";
        return (model, $"{why}: the shipped model '{shipped.Name}', version {shipped.Version}, was used, which was trained on invented children.{rest}");
    }

    private static HashSet<string> Fields(ComparisonModel comparison) =>
        new(comparison.Levels.SelectMany(l => l.Tests).SelectMany(t => new[] { t.Field, t.OtherField }).OfType<string>(), StringComparer.Ordinal);
}
