namespace VirtualSchool;

/// <summary>The parameters of a pack by name. A set is never changed: an overlay gives a new one.</summary>
public sealed class ParameterSet
{
    private readonly Dictionary<string, Parameter> byName = new(StringComparer.Ordinal);

    /// <summary>Creates a set.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parameters"/> is null.</exception>
    /// <exception cref="RuleConfigurationException">A name stands twice.</exception>
    public ParameterSet(IEnumerable<Parameter> parameters)
    {
        All = [.. (parameters ?? throw new ArgumentNullException(nameof(parameters))).OrderBy(p => p.Name, StringComparer.Ordinal)];
        foreach (Parameter parameter in All)
        {
            if (byName.ContainsKey(parameter.Name))
            {
                throw new RuleConfigurationException(parameter.Name, "name", "two parameters have this name");
            }

            byName.Add(parameter.Name, parameter);
        }
    }

    /// <summary>All parameters in the order of their names.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The parameter of a name, whatever the type of its values.</summary>
    /// <param name="name">The dotted name.</param>
    /// <returns>The parameter; null when the set has none of that name.</returns>
    public Parameter? Find(string name) => name is not null && byName.TryGetValue(name, out Parameter? parameter) ? parameter : null;

    /// <summary>The parameter of a name and type that a rule needs.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The dotted name, for example <c>cecyp.rate</c>.</param>
    /// <returns>The parameter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is no parameter's name.</exception>
    /// <exception cref="RuleConfigurationException">The set has none of that name, or its values are of another type.</exception>
    public Parameter<T> Get<T>(string name)
    {
        if (!Parameter.IsName(name ?? throw new ArgumentNullException(nameof(name))))
        {
            throw new ArgumentException("A parameter's name is lower-case words parted by dots.", nameof(name));
        }

        return Find(name) switch
        {
            Parameter<T> parameter => parameter,
            null => throw new RuleConfigurationException(name, "name", "there is no parameter of this name"),
            _ => throw new RuleConfigurationException(name, "kind", "its values are of another kind than the rule needs"),
        };
    }

    /// <summary>How many parameters the set has.</summary>
    /// <returns>For example <c>ParameterSet (60)</c>.</returns>
    public override string ToString() => $"ParameterSet ({All.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
}
