using System.Globalization;

namespace VirtualSchool.Scotland;

/// <summary>A fact that is not recorded, and for how many children.</summary>
public sealed class MissingFactCount
{
    internal MissingFactCount(string fact, int children)
    {
        Fact = fact;
        Children = children;
    }

    /// <summary>The fact's path, for example <c>born</c> or <c>episodes.continued</c>.</summary>
    public string Fact { get; }

    /// <summary>The children who lack it.</summary>
    public int Children { get; }

    /// <summary>Fact and number.</summary>
    /// <returns>For example <c>born: 3</c>.</returns>
    public override string ToString() => $"{Fact}: {Children.ToString(CultureInfo.InvariantCulture)}";
}
