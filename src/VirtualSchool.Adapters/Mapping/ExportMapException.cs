namespace VirtualSchool;

/// <summary>
/// A map file that cannot be used. A map is configuration, written by the host or the council, so this is thrown at once, and its
/// message names the place in the map; it holds no data of any person.
/// </summary>
public sealed class ExportMapException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="place">The place in the map, for example <c>fields[3].regex[0]</c>.</param>
    /// <param name="problem">What is wrong there, in words.</param>
    public ExportMapException(string place, string problem)
        : base($"{place}: {problem}") => Place = place;

    /// <summary>Creates the exception with another as its cause.</summary>
    /// <param name="place">The place in the map.</param>
    /// <param name="problem">What is wrong there, in words.</param>
    /// <param name="inner">The cause.</param>
    public ExportMapException(string place, string problem, Exception inner)
        : base($"{place}: {problem}", inner) => Place = place;

    /// <summary>Creates the exception without a place.</summary>
    /// <param name="message">What is wrong, in words.</param>
    public ExportMapException(string message)
        : base(message) => Place = string.Empty;

    /// <summary>Creates the exception without place and words.</summary>
    public ExportMapException()
        : this("The map cannot be used.")
    {
    }

    /// <summary>Creates the exception without a place, with another as its cause.</summary>
    /// <param name="message">What is wrong, in words.</param>
    /// <param name="inner">The cause.</param>
    public ExportMapException(string message, Exception inner)
        : base(message, inner) => Place = string.Empty;

    /// <summary>The place in the map, as a path; empty when it concerns the whole.</summary>
    public string Place { get; }
}
