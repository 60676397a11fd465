namespace VirtualSchool;

/// <summary>
/// A named, versioned answer to "who is care experienced". Scotland has no single legal definition in force, so each fund, scheme
/// and statistic has its own, and none is applied without being named.
/// </summary>
public sealed class CareExperienceDefinition
{
    /// <summary>Creates a definition.</summary>
    /// <param name="code">Its permanent code, for example <c>universities</c>.</param>
    /// <param name="version">Its version, for example <c>2019</c>.</param>
    /// <param name="title">Whose definition it is, in plain words.</param>
    /// <param name="rule">The rule that states it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The code is not lower-case words joined by hyphens.</exception>
    public CareExperienceDefinition(string code, string version, string title, Rule rule)
    {
        Code = CodeName.Checked(code, nameof(code));
        Version = version ?? throw new ArgumentNullException(nameof(version));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Rule = rule ?? throw new ArgumentNullException(nameof(rule));
    }

    /// <summary>Its permanent code, for example <c>universities</c>.</summary>
    public string Code { get; }

    /// <summary>Its version, for example <c>2019</c>.</summary>
    public string Version { get; }

    /// <summary>Whose definition it is, in plain words.</summary>
    public string Title { get; }

    /// <summary>The rule that states it; with its citation and confidence.</summary>
    public Rule Rule { get; }

    /// <summary>Code and version.</summary>
    /// <returns>For example <c>universities/2019</c>.</returns>
    public override string ToString() => $"{Code}/{Version}";
}
