using FluentValidation;
using FluentValidation.Results;

namespace VirtualSchool;

/// <summary>Validates one target. The findings are those of <see cref="PlanCheck.Target"/>; each failure carries its <see cref="Issue"/> as custom state.</summary>
public sealed class PlanTargetValidator : AbstractValidator<PlanTarget>
{
    /// <inheritdoc/>
    protected override bool PreValidate(ValidationContext<PlanTarget> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.InstanceToValidate is { } instance)
        {
            context.Add(PlanCheck.Target(instance));
        }

        return true;
    }
}
