using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A number, length or date of law that changes over time. It is data, never code: each value has its dates and its source.
/// Outside the dates it covers there is no value, and asking is an error: the first or last value is never stretched.
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Parameter<T>
{
    private readonly ParameterValue<T>[] values;

    /// <summary>Creates a parameter from its history.</summary>
    /// <param name="name">Its dotted name, for example <c>order.cso.length</c>.</param>
    /// <param name="history">Its values, earliest first, each beginning the day after the one before ends.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has another shape: messages quote it, so it can be nothing but a name.</exception>
    /// <exception cref="RuleConfigurationException">There is no value, or two overlap, or there is a gap; the message names the entry.</exception>
    public Parameter(string name, IReadOnlyList<ParameterValue<T>> history)
    {
        Name = IsName(name ?? throw new ArgumentNullException(nameof(name)))
            ? name
            : throw new ArgumentException("A parameter's name is lower-case words parted by dots.", nameof(name));
        values = history is null ? throw new ArgumentNullException(nameof(history)) : [.. history];
        if (values.Length == 0)
        {
            throw new RuleConfigurationException(name, "history", "there is no value");
        }

        for (int i = 1; i < values.Length; i++)
        {
            LocalDate? end = values[i - 1].InForce.End;
            LocalDate start = values[i].InForce.Start;
            string place = $"history entry {(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
            if (end is null || end > start)
            {
                throw new RuleConfigurationException(name, place, "the value overlaps the one before");
            }

            if (end < start)
            {
                throw new RuleConfigurationException(name, place, "there is a gap after the value before");
            }
        }
    }

    /// <summary>Its dotted name.</summary>
    public string Name { get; }

    /// <summary>Its values, earliest first.</summary>
    public IReadOnlyList<ParameterValue<T>> History => values;

    /// <summary>The value on a day, with its dates and source.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The value.</returns>
    /// <exception cref="RuleConfigurationException">The day is before the first value or after the last.</exception>
    public ParameterValue<T> At(LocalDate date) => Array.Find(values, v => v.InForce.Contains(date))
        ?? throw new RuleConfigurationException(Name, "history", date < values[0].InForce.Start ? "it has no value that early" : "it has no value that late");

    /// <summary>The name.</summary>
    /// <returns>For example <c>order.cso.length</c>.</returns>
    public override string ToString() => Name;

    private static bool IsName(string text) =>
        text.Length > 0 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-');
}
