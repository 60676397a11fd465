namespace VirtualSchool.Matching;

/// <summary>A saved index that cannot be used: damaged, cut short, of another version, or no index at all. The message names the place and says what to do.</summary>
public sealed class LinkIndexException : Exception
{
    /// <summary>Reports a fault without a place.</summary>
    public LinkIndexException()
        : this("The saved index is not usable. Build it again from the records.")
    {
    }

    /// <summary>Reports a fault.</summary>
    /// <param name="message">What is wrong, where, and what to do. Never a value from a record.</param>
    public LinkIndexException(string message)
        : base(message)
    {
    }

    /// <summary>Reports a fault with its cause.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public LinkIndexException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
