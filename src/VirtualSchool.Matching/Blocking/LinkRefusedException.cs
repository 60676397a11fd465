namespace VirtualSchool.Matching;

/// <summary>A job that was refused before it began, because its lists are not fit to be linked or it would not end in reasonable time. The message says what to do.</summary>
public sealed class LinkRefusedException : Exception
{
    /// <summary>Refuses without a reason.</summary>
    public LinkRefusedException()
        : this("The job was refused.")
    {
    }

    /// <summary>Refuses.</summary>
    /// <param name="message">The reason and what to do. Never a value from a record.</param>
    public LinkRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses, with a cause.</summary>
    /// <param name="message">The reason and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public LinkRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal LinkRefusedException(IReadOnlyList<InputFault> faults)
        : this("The job was refused before it began. " + string.Join(" ", faults.Select(f => f.Message)))
    {
        Faults = faults;
    }

    /// <summary>What is wrong with the lists; empty when the number of pairs is the reason.</summary>
    public IReadOnlyList<InputFault> Faults { get; } = [];
}
