namespace VirtualSchool.Matching;

/// <summary>A model bound to prepared records: patterns, weights and rules of single pairs. Read-only, so shared by all workers.</summary>
internal sealed class PairScorer
{
    // Sums of the same weights in another order differ by less than this.
    private const double Rounding = 1e-6;

    private readonly int[] _order;
    private readonly (CodeColumn Left, CodeColumn Right, FieldSpace Space)[] _vetoes;
    private readonly (CodeColumn Left, CodeColumn Right)?[] _markers;

    private readonly (int Other, Lazy<Company> Company)?[] _companies;

    public PairScorer(LinkModel model, LinkSpace space, int threads, CancellationToken cancellation)
    {
        Model = model;
        Space = space;
        PriorWeight = Odds.WeightOf(model.PriorProbability);
        Comparisons = new CompiledComparison[model.Comparisons.Count];
        new Workers(threads, cancellation).Run(Comparisons.Length, c => Comparisons[c] = CompiledComparison.Build(model.Comparisons[c], space));
        _order = Enumerable.Range(0, Comparisons.Length).OrderBy(c => Comparisons[c].IsWorthRemembering ? 0 : Comparisons[c].Cost).ThenByDescending(c => Comparisons[c].Reach).ToArray();
        _companies = model.Comparisons.Select(c => c.TogetherWith is null || space.IsDedupe ? ((int, Lazy<Company>)?)null : CompanyOf(c)).ToArray();
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

        (int, Lazy<Company>) CompanyOf(ComparisonModel comparison)
        {
            int other = Array.FindIndex(Comparisons, c => c.Model.Fields.Contains(comparison.TogetherWith!));
            return (other, space.CompanyOf(space.Fields[space.IndexOf(comparison.TogetherWith!)], space.Fields[space.IndexOf(comparison.Fields[0])]));
        }
    }

    public LinkModel Model { get; }

    public LinkSpace Space { get; }

    public CompiledComparison[] Comparisons { get; }

    public CompiledGuard[] Guards { get; }

    public double PriorWeight { get; }

    /// <summary>A batch for one worker.</summary>
    public PairBatch NewBatch() => new(Comparisons.Length, PairMemo.For(Comparisons));

    /// <summary>Makes every comparison of every pair.</summary>
    public void Compare(PairBatch pairs)
    {
        Array.Clear(pairs.Patterns, 0, pairs.Count);
        for (int c = 0; c < Comparisons.Length; c++)
        {
            CompiledComparison comparison = Comparisons[c];
            PairMemo? memo = pairs.Memos[c];
            for (int i = 0; i < pairs.Count; i++)
            {
                pairs.Patterns[i] = Pattern.With(pairs.Patterns[i], c, comparison.Level(pairs.Left[i], pairs.Right[i], memo));
            }
        }
    }

    /// <summary>
    /// Makes the comparisons, the cheap and telling ones first, and gives a pair up as soon as it can no longer reach a score,
    /// unless a guard may want it shown whatever its score. The pairs that are left, in <see cref="PairBatch.Open"/>, have all
    /// comparisons made.
    /// </summary>
    /// <returns>How many pairs are left.</returns>
    public int Sift(PairBatch pairs, double least)
    {
        least -= Rounding;
        int open = Glance(pairs, least);
        foreach (int c in _order)
        {
            CompiledComparison comparison = Comparisons[c];
            PairMemo? memo = pairs.Memos[c];
            byte[] seen = pairs.Seen[c];
            int kept = 0;
            for (int k = 0; k < open; k++)
            {
                int i = pairs.Open[k];
                int level = seen[i];
                if (level >= CompiledComparison.Undecided)
                {
                    level = comparison.Settle(level, pairs.Left[i], pairs.Right[i], memo, ref pairs.Most[i]);
                    seen[i] = (byte)level;
                }

                pairs.Patterns[i] = Pattern.With(pairs.Patterns[i], c, level);
                if (pairs.Most[i] >= least || CanBeShown(pairs, i))
                {
                    pairs.Open[kept++] = i;
                }
            }

            open = kept;
        }

        return open;
    }

    /// <summary>Looks at which values are missing or equal, what can then be the most that each pair scores, and whether that is enough.</summary>
    private int Glance(PairBatch pairs, double least)
    {
        int count = pairs.Count;
        Array.Clear(pairs.Patterns, 0, count);
        pairs.Most.AsSpan(0, count).Fill(PriorWeight);
        for (int c = 0; c < Comparisons.Length; c++)
        {
            Comparisons[c].Glance(pairs.Left.AsSpan(0, count), pairs.Right.AsSpan(0, count), pairs.Seen[c], pairs.Most);
        }

        int open = 0;
        for (int i = 0; i < count; i++)
        {
            if (pairs.Most[i] >= least || CanBeShown(pairs, i))
            {
                pairs.Open[open++] = i;
            }
        }

        return open;
    }

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
            weight += Comparisons[c].Weights[Pattern.Level(pattern, c)] + TermFrequencyWeight(pattern, c, left, right);
        }

        return weight;
    }

    /// <summary>What one comparison adds for how common its value is, and how often it is found together with another that agrees too.</summary>
    public double TermFrequencyWeight(ulong pattern, int comparison, int left, int right)
    {
        int level = Pattern.Level(pattern, comparison);
        double weight = Comparisons[comparison].TermFrequencyWeight(level, left, right);

        // Names that are alike go together as the names themselves do, so that any agreement counts.
        return _companies[comparison] is (int other, Lazy<Company> company) && Comparisons[comparison].Weights[level] > 0
            && Comparisons[other].Weights[Pattern.Level(pattern, other)] > 0
            ? weight + company.Value.Weight(left, right)
            : weight;
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

    private bool CanBeShown(PairBatch pairs, int i)
    {
        var outlook = new Outlook(Comparisons, pairs, i);
        int left = pairs.Left[i];
        int right = pairs.Right[i];
        for (int g = 0; g < Guards.Length; g++)
        {
            CompiledGuard guard = Guards[g];
            if ((guard.CanBeShown(outlook) && (_markers[g] is not { } marker || marker.Left[left] != 0 || marker.Right[right] != 0))
                || (_vetoes.Length > 0 && guard.CanLookTheSame(outlook) && NumbersDiffer(left, right)))
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

        ReadOnlySpan<int> others = space.ValuesOf(b, stackalloc int[1]);
        foreach (int x in space.ValuesOf(a, stackalloc int[1]))
        {
            if (others.IndexOf(x) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
