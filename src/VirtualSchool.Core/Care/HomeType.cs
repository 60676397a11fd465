namespace VirtualSchool;

/// <summary>Where a child lives while looked after ("placement type" in statistics): an open code of a jurisdiction (table T3 for Scotland).</summary>
public sealed class HomeType : IEquatable<HomeType>
{
    /// <summary>Creates a home type.</summary>
    /// <param name="jurisdiction">The jurisdiction in lower case.</param>
    /// <param name="code">This library's code within the jurisdiction, for example <c>KIN</c>.</param>
    /// <param name="label">The everyday name.</param>
    /// <param name="isAway">Whether a child living there is looked after away from home.</param>
    /// <param name="group">The group it is published under, for example <c>In the community</c>.</param>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public HomeType(string jurisdiction, string code, string label, bool isAway, string group)
    {
        Jurisdiction = jurisdiction ?? throw new ArgumentNullException(nameof(jurisdiction));
        Code = code ?? throw new ArgumentNullException(nameof(code));
        Label = label ?? throw new ArgumentNullException(nameof(label));
        IsAway = isAway;
        Group = group ?? throw new ArgumentNullException(nameof(group));
    }

    /// <summary>The jurisdiction in lower case.</summary>
    public string Jurisdiction { get; }

    /// <summary>The code within the jurisdiction.</summary>
    public string Code { get; }

    /// <summary>The everyday name.</summary>
    public string Label { get; }

    /// <summary>Whether a child living there is looked after away from home (SC-HOM-1).</summary>
    public bool IsAway { get; }

    /// <summary>The group it is published under (SC-CLAS-7).</summary>
    public string Group { get; }

    /// <summary>Two home types are equal when jurisdiction and code are.</summary>
    /// <param name="other">The type to compare with; null is never equal.</param>
    /// <returns>True when both are the same type.</returns>
    public bool Equals(HomeType? other) => other is not null && Jurisdiction == other.Jurisdiction && Code == other.Code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HomeType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Jurisdiction, Code);

    /// <summary>Code and label.</summary>
    /// <returns>For example <c>KIN With friends/relatives</c>.</returns>
    public override string ToString() => $"{Code} {Label}";
}
