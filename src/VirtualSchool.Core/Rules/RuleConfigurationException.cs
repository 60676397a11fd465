namespace VirtualSchool;

/// <summary>
/// Rules or parameters are not fit to be used: a value without a citation, a gap, an overlap, an unknown field, or a question
/// before a parameter's first value. It is a fault of configuration, never of a child's data, and is thrown at once. The message
/// names the place and holds no personal data.
/// </summary>
public sealed class RuleConfigurationException : Exception
{
    /// <summary>Creates the fault. Every text is configuration or fixed words: never a value from a child's record.</summary>
    /// <param name="source">The file or the parameter.</param>
    /// <param name="place">The place in it, for example <c>history entry 2</c>.</param>
    /// <param name="problem">What is wrong there, without a full stop.</param>
    public RuleConfigurationException(string source, string place, string problem)
        : base($"{source}, {place}: {problem}.")
    {
        Place = $"{source}, {place}";
    }

    /// <summary>Where the fault is: file or parameter, and entry.</summary>
    public string Place { get; }
}
