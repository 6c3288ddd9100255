#include "CNumerics.h"

#include <cmath>
#include <eigen3/Eigen/Dense>

int pk_symmetric_inverse(const double *matrix, int size, double *inverse) {
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (size < 1) { return 0; }
    const Eigen::Map<const Matrix> given(matrix, size, size);
    if (!given.allFinite()) { return 0; }
    const Eigen::ColPivHouseholderQR<Matrix> decomposition(given);
    if (!decomposition.isInvertible()) { return 0; }
    Eigen::Map<Matrix>(inverse, size, size) = decomposition.inverse();
    return 1;
}

int pk_positive_inverse(const double *matrix, int size, double *inverse, double *log_determinant) {
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (size < 1) { return 0; }
    const Eigen::Map<const Matrix> given(matrix, size, size);
    if (!given.allFinite() || !(given.diagonal().minCoeff() > 0)) { return 0; }
    // Scaled to a unit diagonal, so that columns in different units do not look dependent.
    const Eigen::VectorXd scale = given.diagonal().array().rsqrt();
    const Matrix scaled = scale.asDiagonal() * given * scale.asDiagonal();
    const Eigen::LDLT<Matrix> decomposition(scaled);
    const Eigen::VectorXd pivots = decomposition.vectorD();
    if (decomposition.info() != Eigen::Success || !(pivots.minCoeff() > 1e-13)) { return 0; }
    const Matrix solved = decomposition.solve(Matrix::Identity(size, size));
    Eigen::Map<Matrix>(inverse, size, size) = scale.asDiagonal() * solved * scale.asDiagonal();
    *log_determinant = pivots.array().log().sum() - 2 * scale.array().log().sum();
    return 1;
}

int pk_symmetric_eigen(const double *matrix, int size, double *values, double *vectors) {
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (size < 1) { return 0; }
    const Eigen::Map<const Matrix> given(matrix, size, size);
    if (!given.allFinite()) { return 0; }
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(given);
    if (solver.info() != Eigen::Success) { return 0; }
    Eigen::Map<Eigen::VectorXd>(values, size) = solver.eigenvalues();
    Eigen::Map<Matrix>(vectors, size, size) = solver.eigenvectors();
    return 1;
}
