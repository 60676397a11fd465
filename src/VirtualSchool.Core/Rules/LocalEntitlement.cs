namespace VirtualSchool;

/// <summary>A council's own grant, place or help, as its overlay describes it: all its conditions must hold.</summary>
public sealed class LocalEntitlement
{
    internal LocalEntitlement(string code, Rule rule, IReadOnlyList<LocalCondition> conditions, decimal? amount)
    {
        Code = code;
        Rule = rule;
        Conditions = conditions;
        Amount = amount;
    }

    /// <summary>Its permanent code, lower-case words joined by hyphens, for example <c>fife-music-lessons</c>.</summary>
    public string Code { get; }

    /// <summary>Its rule: title, where the council decided it, and its dates; marked as local (<see cref="Rule.Local"/>).</summary>
    public Rule Rule { get; }

    /// <summary>The conditions, all of which must hold on the day, in the order of the overlay.</summary>
    public IReadOnlyList<LocalCondition> Conditions { get; }

    /// <summary>The amount in pounds; null where it has none.</summary>
    public decimal? Amount { get; }

    /// <summary>The code.</summary>
    /// <returns>For example <c>LocalEntitlement fife-music-lessons</c>.</returns>
    public override string ToString() => $"LocalEntitlement {Code}";
}
