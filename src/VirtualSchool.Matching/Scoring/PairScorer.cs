namespace VirtualSchool.Matching;

/// <summary>A model bound to prepared records: patterns, weights and rules of single pairs. Read-only, so shared by all workers.</summary>
internal sealed class PairScorer
{
    private readonly (CodeColumn Left, CodeColumn Right, FieldSpace Space)[] _vetoes;
    private readonly (CodeColumn Left, CodeColumn Right)?[] _markers;

    public PairScorer(LinkModel model, LinkSpace space, int threads, CancellationToken cancellation)
    {
        Model = model;
        Space = space;
        PriorWeight = Odds.WeightOf(model.PriorProbability);
        Comparisons = new CompiledComparison[model.Comparisons.Count];
        new Workers(threads, cancellation).Run(Comparisons.Length, c => Comparisons[c] = CompiledComparison.Build(model.Comparisons[c], space));
        GuardRule[] guards = model.GuardRules.Where(g => g.Kind == GuardKind.AdoptedUnderNewName || Households.MayOccur(space, g)).ToArray();
        Guards = guards.Select(g => new CompiledGuard(model, g)).ToArray();
        _markers = guards.Select(g => g.Marker is null ? ((CodeColumn, CodeColumn)?)null : Columns(g.Marker)).ToArray();
        _vetoes = model.VetoRules.Select(v =>
        {
            (CodeColumn left, CodeColumn right) = Columns(v.Field);
            return (left, right, space.Fields[space.IndexOf(v.Field)]);
        }).ToArray();

        (CodeColumn Left, CodeColumn Right) Columns(string field)
        {
            FieldSpace f = space.Fields[space.IndexOf(field)];
            return (f.Left, f.Right);
        }
    }

    public LinkModel Model { get; }

    public LinkSpace Space { get; }

    public CompiledComparison[] Comparisons { get; }

    public CompiledGuard[] Guards { get; }

    public double PriorWeight { get; }

    public ulong PatternOf(int left, int right)
    {
        ulong pattern = 0;
        for (int c = 0; c < Comparisons.Length; c++)
        {
            pattern = Pattern.With(pattern, c, Comparisons[c].Level(left, right));
        }

        return pattern;
    }

    /// <summary>The score: prior weight, level weights and term frequency weights, added in the model's order.</summary>
    public double WeightOf(ulong pattern, int left, int right)
    {
        double weight = PriorWeight;
        for (int c = 0; c < Comparisons.Length; c++)
        {
            int level = Pattern.Level(pattern, c);
            weight += Comparisons[c].Weights[level] + Comparisons[c].TermFrequencyWeight(level, left, right);
        }

        return weight;
    }

    /// <summary>An upper bound on the score without looking at term frequencies.</summary>
    public double MostWeightOf(ulong pattern)
    {
        double weight = PriorWeight;
        for (int c = 0; c < Comparisons.Length; c++)
        {
            int level = Pattern.Level(pattern, c);
            weight += Comparisons[c].Weights[level] + (Comparisons[c].Model.TermFrequencyAdjusted && level != 0 ? TermFrequency.MostBits : 0);
        }

        return weight;
    }

    /// <summary>The rules that stand in the way of a link, and whether the pair is shown to a person whatever its score.</summary>
    public MatchGuards GuardsOf(ulong pattern, int left, int right, out bool shown)
    {
        MatchGuards guards = MatchGuards.None;
        shown = false;
        if (NumbersDiffer(left, right))
        {
            guards |= MatchGuards.DifferentNationalNumbers;
            foreach (CompiledGuard guard in Guards)
            {
                shown |= guard.LooksTheSame(pattern);
            }
        }

        for (int i = 0; i < Guards.Length; i++)
        {
            CompiledGuard guard = Guards[i];
            bool marked = _markers[i] is { } marker && (marker.Left[left] != 0 || marker.Right[right] != 0);
            if (guard.Stands(pattern, marked))
            {
                guards |= guard.Rule.Kind switch
                {
                    GuardKind.PossibleTwin => MatchGuards.PossibleTwin,
                    GuardKind.PossibleSibling => MatchGuards.PossibleSibling,
                    _ => MatchGuards.AdoptedUnderNewName,
                };
                shown |= guard.IsShown(pattern);
            }
        }

        return guards;
    }

    /// <summary>Whether both records have a veto number, and not the same one.</summary>
    public bool NumbersDiffer(int left, int right)
    {
        foreach ((CodeColumn Left, CodeColumn Right, FieldSpace Space) veto in _vetoes)
        {
            int a = veto.Left[left];
            int b = veto.Right[right];
            if (a != 0 && b != 0 && a != b && !ShareValue(veto.Space, a, b))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ShareValue(FieldSpace space, int a, int b)
    {
        if (a > 0 && b > 0)
        {
            return a == b;
        }

        int[] xs = a > 0 ? [a] : space.Several(a);
        int[] ys = b > 0 ? [b] : space.Several(b);
        return xs.Any(x => Array.IndexOf(ys, x) >= 0);
    }
}
