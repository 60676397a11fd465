namespace VirtualSchool.Matching;

/// <summary>A model that cannot be read, is not consistent, or does not fit the records. The message names the place.</summary>
public sealed class LinkModelException : Exception
{
    /// <summary>Reports a fault without a place.</summary>
    public LinkModelException()
        : this("The link model is not usable.")
    {
    }

    /// <summary>Reports a fault.</summary>
    /// <param name="message">What is wrong, where in the model, and what to do. Never a value from a record.</param>
    public LinkModelException(string message)
        : base(message)
    {
    }

    /// <summary>Reports a fault with its cause.</summary>
    /// <param name="message">What is wrong, and where in the model.</param>
    /// <param name="innerException">The cause.</param>
    public LinkModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
