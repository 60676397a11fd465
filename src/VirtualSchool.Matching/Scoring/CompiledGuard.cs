namespace VirtualSchool.Matching;

/// <summary>A guard rule as questions about a pair's pattern.</summary>
internal sealed class CompiledGuard
{
    private readonly LevelSet _forenameDifferent;
    private readonly LevelSet _forenameUnlike;
    private readonly LevelSet _forenameAgrees;
    private readonly LevelSet _forenameEqual;
    private readonly LevelSet _forenameNear;
    private readonly LevelSet _birthEqual;
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
        _forenameDifferent = LevelSet.Of(model, rule.Forename, l => !l.Tests.Any(SameForename));
        _forenameUnlike = LevelSet.Of(model, rule.Forename, l => l.Tests.Count == 0);
        _forenameAgrees = LevelSet.Of(model, rule.Forename, l => l.Tests.Any(SameForename));
        _forenameEqual = LevelSet.Of(model, rule.Forename, l => l.Tests.Any(t => t.Test is LevelTest.Exact or LevelTest.Folded));
        _forenameNear = LevelSet.Of(model, rule.Forename, l => l.Tests.Any(t => t.Test == LevelTest.OneEdit));
        _birthEqual = LevelSet.Of(model, rule.BirthDate, l => l.Tests.Any(t => t.Test == LevelTest.Exact));
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
        GuardKind.PossibleTwin => _birthEqual.OrMissing().Holds(pattern) && _forenameDifferent.Holds(pattern) && _surnameAgrees!.Value.Holds(pattern)
            && SameHome(pattern) && !SameNumber(pattern),
        GuardKind.PossibleSibling => _birthDifferent.Holds(pattern) && _forenameUnlike.Holds(pattern) && !SameNumber(pattern),
        _ => marked && !(_forenameEqual.Holds(pattern) && _surnameEqual!.Value.Holds(pattern)),
    };

    /// <summary>Whether a pair is near enough to be shown to a person although its score alone would not bring it there.</summary>
    public bool IsShown(ulong pattern) => Rule.Kind switch
    {
        GuardKind.PossibleTwin => _birthEqual.Holds(pattern) && !Any(_numbersDifferent, pattern),
        GuardKind.PossibleSibling => false,
        _ => SameNumber(pattern)
            || (_birthEqual.Holds(pattern) && (_forenameAgrees.Holds(pattern) || _surnameAgrees!.Value.Holds(pattern) || SameHome(pattern))),
    };

    /// <summary>Whether names and birth date agree, so that two different numbers are worth a person's look.</summary>
    public bool LooksTheSame(ulong pattern)
        => _birthEqual.Holds(pattern) && _forenameAgrees.Holds(pattern) && (_surnameAgrees is not { } surname || surname.Holds(pattern));

    /// <summary>Whether the forenames are one letter apart and all else speaks for one person, so that a second child matters.</summary>
    public bool NeedsRivalCheck(ulong pattern)
        => Rule.Kind == GuardKind.PossibleTwin && _forenameNear.Holds(pattern) && _birthEqual.Holds(pattern)
            && _surnameAgrees!.Value.Holds(pattern) && !SameNumber(pattern);

    private bool SameHome(ulong pattern) => Any(_homes, pattern) && !Any(_doorsDifferent, pattern);

    private static bool SameForename(FieldTest test) => test.Test switch
    {
        LevelTest.Exact or LevelTest.Folded or LevelTest.NameVariant or LevelTest.Nickname or LevelTest.Swapped or LevelTest.Initial or LevelTest.NamePart => true,
        LevelTest.OneEdit => test.Parameter >= 4,
        _ => false,
    };

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
