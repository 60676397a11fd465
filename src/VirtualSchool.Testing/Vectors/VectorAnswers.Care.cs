using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>What a case expects of series of short breaks.</summary>
internal sealed partial class VectorAnswers
{
    private void ComparePlacements(VectorNode expected)
    {
        foreach (KeyValuePair<string, VectorNode> field in Flatten(expected, "placements"))
        {
            if (field.Key != "single")
            {
                throw new VectorFault(field.Value, "placements", $"the name '{field.Key}' is not in the vocabulary");
            }

            Outcome("placements.single", field.Value, SinglePlacement()?.Outcome ?? throw new VectorFault(field.Value, "placements.single", "no home of the facts belongs to a series"));
        }
    }

    private Trace? SinglePlacement()
    {
        Trace? single = ShortBreakSeries.Of(vector.Learner, vector.AsAt, vector.KnownAt) is [{ } series, ..] ? series.SinglePlacement : null;
        ruleIds.UnionWith(single?.RuleIds ?? []);
        return single;
    }
}
