namespace VirtualSchool.Scotland;

/// <summary>A kind of home while looked after, as published in the national statistics (rule book table T3).</summary>
public sealed class ScotlandHomeType
{
    internal ScotlandHomeType(HomeType type, string? clasCode, Citation citation, IReadOnlyList<string> words)
    {
        Type = type;
        ClasCode = clasCode;
        Citation = citation;
        Words = words;
    }

    /// <summary>The type as homes hold it.</summary>
    public HomeType Type { get; }

    /// <summary>The code of <see cref="Type"/>, for example <c>KIN</c>.</summary>
    public string Code => Type.Code;

    /// <summary>The numeric code of the national return (CLAS). Null for every type: the list is not published, and none is guessed (SC-CLAS-6).</summary>
    public string? ClasCode { get; }

    /// <summary>The publication it comes from.</summary>
    public Citation Citation { get; }

    /// <summary>The words lists use for it, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Code and label.</summary>
    /// <returns>For example <c>KIN With friends or relatives (formal kinship)</c>.</returns>
    public override string ToString() => Type.ToString();
}
