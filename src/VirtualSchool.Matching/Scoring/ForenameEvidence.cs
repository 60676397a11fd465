namespace VirtualSchool.Matching;

/// <summary>
/// Whether two forenames that are alike are two names (Iona and Fiona), or one name and a slip of the pen (Angus and Anrgus).
/// The table of names says, and how many others in the lists are called so.
/// </summary>
internal sealed class ForenameEvidence
{
    // As many others make it a name, unless another is so much more common that they may all have slipped.
    private const int LeastOthers = 2;
    private const int MostSlips = 100;

    // A name that nobody else has, beside one that so many have, is a slip.
    private const int LeastForSlip = 50;

    // A short form has so many letters, and lacks so many.
    private const int LeastClipped = 3;
    private const int LeastCut = 2;

    private readonly FieldSpace _field;

    public ForenameEvidence(LinkSpace space, string forename)
    {
        _field = space.Fields[space.IndexOf(forename)];
    }

    /// <summary>Whether both forenames of a pair are names in their own right.</summary>
    public bool AreTwoNames(int left, int right)
    {
        int a = _field.Left[left];
        int b = _field.Right[right];
        return a > 0 && b > 0 && a != b && IsName(a, b) && IsName(b, a) && !IsClipped(_field.Values[a], _field.Values[b]);
    }

    /// <summary>Whether the forename of one record of a pair is no name, and that of the other is one that many have.</summary>
    public bool IsSlip(int row, bool isLeft, int other)
    {
        int a = (isLeft ? _field.Left : _field.Right)[row];
        int b = (isLeft ? _field.Right : _field.Left)[other];
        return a > 0 && b > 0 && a != b && Others(a) == 0 && Others(b) >= LeastForSlip && !IsListed(a);
    }

    // The pair's own record is not counted: each of its two values is one record's.
    private int Others(int value) => _field.Frequency(value) - 1;

    private bool IsName(int value, int beside)
        => IsListed(value) || Others(value) >= Math.Max(LeastOthers, Others(beside) / MostSlips);

    // Short forms are mostly the beginning of a name: Lew, Alex, Meg. By one letter less, it may be another name: Eva, Evan.
    private static bool IsClipped(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        ReadOnlySpan<char> shorter = one.Length < other.Length ? one : other;
        ReadOnlySpan<char> longer = one.Length < other.Length ? other : one;
        return shorter.Length >= LeastClipped && longer.Length >= shorter.Length + LeastCut && longer.StartsWith(shorter);
    }

    private bool IsListed(int value)
    {
        int folded = _field.Folded[value].Number;
        return folded != 0 && NameClasses.Of(_field.Folded.Texts[folded]).Length > 0;
    }
}
