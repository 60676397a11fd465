namespace VirtualSchool.Matching;

/// <summary>A guard rule as questions about a pair's pattern.</summary>
internal sealed class CompiledGuard
{
    // Among people of one home, forename, birth date and number must speak for a match by themselves: by odds of 4 to 1,
    // since a child has about as many brothers and sisters there as records of its own.
    private const double LeastOwnWeight = 2;

    // A forename and birth date that speak against a match this clearly are a brother's or sister's, and nobody is asked.
    private const double LeastAskedWeight = -4;

    private readonly (int Comparison, double[] Weights)[] _own;
    private readonly LevelSet _forenameUnlike;
    private readonly LevelSet _forenameAgrees;
    private readonly LevelSet _forenameEqual;
    private readonly LevelSet _forenameNear;
    private readonly LevelSet _birthEqual;
    private readonly LevelSet _birthNotEqual;
    private readonly LevelSet _birthDifferent;
    private readonly LevelSet? _surnameAgrees;
    private readonly LevelSet? _surnameEqual;
    private readonly LevelSet[] _homes;
    private readonly LevelSet[] _numbers;
    private readonly LevelSet[] _numbersDifferent;
    private readonly LevelSet[] _doorsDifferent;

    public CompiledGuard(LinkModel model, GuardRule rule)
    {
        Rule = rule;
        _own = new[] { rule.Forename, rule.BirthDate }.Concat(rule.Numbers).Select(f => OwnWeights(model, f)).ToArray();
        _forenameUnlike = LevelSet.Of(model, rule.Forename, l => !l.Tests.Any(LikeForename));
        _forenameAgrees = LevelSet.Of(model, rule.Forename, l => l.Tests.Any(t => SameForename(t) || (t.Test == LevelTest.OneEdit && t.Parameter >= 4)));
        _forenameEqual = LevelSet.Of(model, rule.Forename, l => l.Tests.Any(t => t.Test is LevelTest.Exact or LevelTest.Folded));
        _forenameNear = LevelSet.Of(model, rule.Forename, l => l.Tests.Any(LikeForename) && !l.Tests.Any(SameForename));
        _birthEqual = LevelSet.Of(model, rule.BirthDate, l => l.Tests.Any(t => t.Test == LevelTest.Exact));
        _birthNotEqual = LevelSet.Of(model, rule.BirthDate, l => !l.Tests.Any(t => t.Test == LevelTest.Exact));
        _birthDifferent = LevelSet.Of(model, rule.BirthDate, l => l.Tests.Count == 0);
        if (rule.Surname.Length > 0)
        {
            _surnameAgrees = LevelSet.Of(model, rule.Surname, l => l.Tests.Any(t =>
                t.Test is LevelTest.Exact or LevelTest.Folded or LevelTest.NameVariant or LevelTest.NamePart or LevelTest.OneEdit));
            _surnameEqual = LevelSet.Of(model, rule.Surname, l => l.Tests.Any(t => t.Test is LevelTest.Exact or LevelTest.Folded));
        }

        _homes = rule.Homes.Select(h => LevelSet.Of(model, h, l => l.Tests.Any(t => t.Test == LevelTest.Exact && rule.Homes.Contains(t.Field)))).ToArray();
        // A number with one digit wrong is a slip of the pen: check digits keep the numbers of two people further apart than that.
        _numbers = rule.Numbers.Select(n => LevelSet.Of(model, n, l => l.Tests.Any(t => t.Test is LevelTest.Exact or LevelTest.OneEdit))).ToArray();
        _doorsDifferent = rule.Doors.Select(d => LevelSet.Of(model, d, l => !l.Tests.Any(t => t.Test == LevelTest.Exact))).ToArray();
        _numbersDifferent = rule.Numbers.Select(n => LevelSet.Of(model, n, l => l.Tests.Count == 0)).ToArray();
    }

    public GuardRule Rule { get; }

    public bool SameNumber(ulong pattern) => Any(_numbers, pattern);

    /// <summary>Whether the guard stands in the way of a link.</summary>
    public bool Stands(ulong pattern, bool marked) => Rule.Kind switch
    {
        GuardKind.PossibleTwin => SameHome(pattern) && !SameNumber(pattern)
            && (_surnameAgrees!.Value.Holds(pattern) ? _birthEqual.OrMissing().Holds(pattern) : _surnameAgrees.Value.OrMissing().Holds(pattern) && _birthEqual.Holds(pattern))
            && (_forenameUnlike.Holds(pattern) || (_forenameNear.Holds(pattern) && Any(_numbersDifferent, pattern))),
        GuardKind.PossibleSibling => !SameNumber(pattern) && (Unlike(pattern)
            || (_birthNotEqual.Holds(pattern) && !_forenameEqual.Holds(pattern) && SameHome(pattern) && OwnWeight(pattern) < LeastOwnWeight)),
        _ => marked && !(_forenameEqual.Holds(pattern) && _surnameEqual!.Value.Holds(pattern)),
    };

    /// <summary>Whether a pair is near enough to be shown to a person although its score alone would not bring it there.</summary>
    public bool IsShown(ulong pattern) => Rule.Kind switch
    {
        GuardKind.PossibleTwin => _birthEqual.Holds(pattern) && _surnameAgrees!.Value.Holds(pattern) && !Any(_numbersDifferent, pattern),
        GuardKind.PossibleSibling => !Unlike(pattern) && OwnWeight(pattern) >= LeastAskedWeight,
        _ => SameNumber(pattern)
            || (_birthEqual.Holds(pattern) && (_forenameAgrees.Holds(pattern) || _surnameAgrees!.Value.Holds(pattern) || SameHome(pattern))),
    };

    /// <summary>Whether names and birth date agree, so that two different numbers are worth a person's look.</summary>
    public bool LooksTheSame(ulong pattern)
        => _birthEqual.Holds(pattern) && _forenameAgrees.Holds(pattern) && (_surnameAgrees is not { } surname || surname.Holds(pattern));

    /// <summary>
    /// Whether the guard can still stand and <see cref="IsShown"/> be true, so that a pair is not given up for its score. True more
    /// often than needed, never less often.
    /// </summary>
    public bool CanBeShown(in Outlook pair) => Rule.Kind switch
    {
        GuardKind.PossibleTwin => _birthEqual.CanHold(pair) && _surnameAgrees!.Value.CanHold(pair) && AnyCan(_homes, pair),
        GuardKind.PossibleSibling => _birthNotEqual.CanHold(pair) && AnyCan(_homes, pair),
        _ => true,
    };

    /// <summary>Whether <see cref="LooksTheSame"/> can still become true.</summary>
    public bool CanLookTheSame(in Outlook pair)
        => _birthEqual.CanHold(pair) && _forenameAgrees.CanHold(pair) && (_surnameAgrees is not { } surname || surname.CanHold(pair));

    /// <summary>Whether forenames that are alike and not the same, or one that is missing, leave it to a second child whether this is the one.</summary>
    public bool NeedsRivalCheck(ulong pattern)
        => Rule.Kind == GuardKind.PossibleTwin && _forenameNear.OrMissing().Holds(pattern) && _birthEqual.Holds(pattern)
            && _surnameAgrees!.Value.OrMissing().Holds(pattern) && !SameNumber(pattern);

    /// <summary>Whether in one home, without a number that settles it, forenames are alike and not the same: if they are two names, they are two children's.</summary>
    public bool NeedsNameCheck(ulong pattern)
        => _forenameNear.Holds(pattern) && SameHome(pattern) && !SameNumber(pattern)
            && (Rule.Kind == GuardKind.PossibleTwin ? _birthEqual.Holds(pattern) : Rule.Kind == GuardKind.PossibleSibling && _birthNotEqual.Holds(pattern));

    /// <summary>Whether a level code of the forename comparison means alike and not the same.</summary>
    public bool IsNear(int level) => _forenameNear.Has(level);

    private bool SameHome(ulong pattern) => Any(_homes, pattern) && !Any(_doorsDifferent, pattern);

    private static bool SameForename(FieldTest test) => test.Test switch
    {
        LevelTest.Exact or LevelTest.Folded or LevelTest.NameVariant or LevelTest.Nickname or LevelTest.Swapped or LevelTest.SwappedInPart or LevelTest.Initial or LevelTest.NamePart => true,
        _ => false,
    };

    // Forenames that one slip, or two in a longer name, can make of one another. Of three letters (Mia, Mya) none can.
    private static bool LikeForename(FieldTest test) => SameForename(test) || test.Test switch
    {
        LevelTest.OneEdit => test.Parameter >= 4,
        LevelTest.JaroWinkler => test.Parameter >= 0.85,
        _ => false,
    };

    private static (int Comparison, double[] Weights) OwnWeights(LinkModel model, string field)
    {
        for (int c = 0; c < model.Comparisons.Count; c++)
        {
            if (model.Comparisons[c].Fields.Contains(field))
            {
                return (c, [0, .. model.Comparisons[c].Levels.Select(l => l.Weight)]);
            }
        }

        throw new LinkModelException($"A guard looks at the field '{field}', which no comparison of the model is about.");
    }

    private bool Unlike(ulong pattern) => _birthDifferent.Holds(pattern) && _forenameUnlike.Holds(pattern);

    /// <summary>The weight of what a child does not share with brothers and sisters.</summary>
    private double OwnWeight(ulong pattern)
    {
        double sum = 0;
        foreach ((int comparison, double[] weights) in _own)
        {
            sum += weights[Pattern.Level(pattern, comparison)];
        }

        return sum;
    }

    private static bool AnyCan(LevelSet[] sets, in Outlook pair)
    {
        foreach (LevelSet set in sets)
        {
            if (set.CanHold(pair))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Any(LevelSet[] sets, ulong pattern)
    {
        foreach (LevelSet set in sets)
        {
            if (set.Holds(pattern))
            {
                return true;
            }
        }

        return false;
    }
}
