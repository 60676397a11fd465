namespace VirtualSchool.Scotland;

/// <summary>A value of the looked-after field of the school system (rule book table T5, SC-HOM-5).</summary>
public sealed class LookedAfterFlag
{
    internal LookedAfterFlag(string code, string label, CareFlagValue value, Citation citation, IReadOnlyList<string> words)
    {
        Code = code;
        Label = label;
        Value = value;
        Citation = citation;
        Words = words;
    }

    /// <summary>The code, two digits: <c>01</c>, <c>02</c> or <c>99</c>.</summary>
    public string Code { get; }

    /// <summary>What the code says in words.</summary>
    public string Label { get; }

    /// <summary>The same as a care flag of this library.</summary>
    public CareFlagValue Value { get; }

    /// <summary>Where the code list was read.</summary>
    public Citation Citation { get; }

    /// <summary>The words lists use for it, in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Code and label of the list; it is no person's flag.</summary>
    /// <returns>For example <c>02 Looked after away from home</c>.</returns>
    public override string ToString() => $"{Code} {Label}";
}
